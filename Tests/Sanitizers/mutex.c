// Tells the thread sanitizer of Swift's mutexes, which it does not see where threads meet: the library that waits in the
// kernel is not instrumented, and every access after such a wait counts as a race. Preloaded by `run`.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *

void __tsan_acquire(void *address) __attribute__((weak));
void __tsan_release(void *address) __attribute__((weak));

SWIFT void lockSlow(uint32_t thread, SELF handle) __asm__(LOCK);
SWIFT void unlockSlow(SELF handle) __asm__(UNLOCK);

SWIFT void lockSlow(uint32_t thread, SELF handle) {
  ((__typeof__(&lockSlow))dlsym(RTLD_NEXT, LOCK))(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFT void unlockSlow(SELF handle) {
  if (__tsan_release) __tsan_release(handle);
  ((__typeof__(&unlockSlow))dlsym(RTLD_NEXT, UNLOCK))(handle);
}
