#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A running thread of the system; it must be joined or detached.
struct SystemThread {
  private let handle: pthread_t

  /// Starts a thread with room for deep recursion, which not every system gives by itself.
  init(_ body: @escaping @Sendable () -> Void) throws(FileFailure) {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    let box = Unmanaged.passRetained(Box(body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = pthread_create(
        &thread,
        &attributes,
        {
          Unmanaged<Box>.fromOpaque($0).takeRetainedValue().body(); return nil
        },
        box.toOpaque()
      )
      let started = code == 0 ? thread : nil
    #else
      var thread = pthread_t()
      let code = pthread_create(
        &thread,
        &attributes,
        { context in
          if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body() }
          return nil
        },
        box.toOpaque()
      )
      let started = code == 0 ? thread : nil
    #endif
    guard let started else {
      box.release()
      throw FileFailure(path: "thread", errno: code)
    }
    handle = started
  }

  /// Lets the thread go its own way.
  func detach() {
    pthread_detach(handle)
  }

  /// Waits for the thread's end.
  func join() {
    pthread_join(handle, nil)
  }
}
