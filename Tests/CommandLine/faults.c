// Preloaded into the program under test: lets one of the calls that change the disk fail, or kills the process there.
// FAULT_AT: which call, from 1. FAULT: an error number, or `kill`. FAULT_COUNT: a file that gets the number of calls.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int calls;

// Whether the call that is about to be made shall fail; does not return from a kill.
static int fails(void) {
  const char *at = getenv("FAULT_AT"), *fault = getenv("FAULT"), *count = getenv("FAULT_COUNT");
  calls++;
  if (count) {
    FILE *file = fopen(count, "w");
    if (file) { fprintf(file, "%d\n", calls); fclose(file); }
  }
  if (!at || !fault || calls != atoi(at)) return 0;
  if (strcmp(fault, "kill") == 0) raise(SIGKILL);
  errno = atoi(fault);
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int open(const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & O_CREAT) {
    va_list list;
    va_start(list, flags);
    mode = va_arg(list, mode_t);
    va_end(list);
    if (fails()) return -1;
  }
  return REAL(open)(path, flags, mode);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (descriptor > 2) {
    if (fails()) return -1;
    // A disk takes what it has room for: large writes come in two parts, so that one can stop between them.
    if (count > 64) count = count / 2;
  }
  return REAL(write)(descriptor, bytes, count);
}

int fsync(int descriptor) { return fails() ? -1 : REAL(fsync)(descriptor); }

int rename(const char *from, const char *to) { return fails() ? -1 : REAL(rename)(from, to); }

int unlink(const char *path) { return fails() ? -1 : REAL(unlink)(path); }

int mkdir(const char *path, mode_t mode) { return fails() ? -1 : REAL(mkdir)(path, mode); }
