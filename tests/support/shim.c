/* Stands between a program and the disk (LD_PRELOAD): writes down what happens to the files below a folder,
   makes the n-th operation fail, or ends the process before it. `shim.py` builds and steers it. Linux only.

   Environment: SHIM_FOLDER, an absolute path; SHIM_LOG, where to write down (optional).
   A record of the log: kind (1 byte), handle (i32), offset (i64), length (i64), then so many bytes. Kinds:
   O opened (offset 1: cut to nothing)  D folder opened  C closed  W written  T cut  S file synced
   Y folder synced  U unlinked  R renamed (two names, \n between)  L linked (same)  A a note of the program. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define HANDLES 4096
#define NEXT(name) ((__typeof__(&name))next_of(#name))

static char folder[4096];
static size_t folder_length;
static int log_handle = -1;
static char kind_of[HANDLES]; /* 0 not ours, 1 file, 2 folder */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static volatile long done, fail_at, fail_times, error_number, kill_at;

static void *next_of(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  const char *where = getenv("SHIM_FOLDER"), *log = getenv("SHIM_LOG");
  if (!where) return;
  strncpy(folder, where, sizeof folder - 1);
  folder_length = strlen(folder);
  if (!log) return;
  int handle = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  log_handle = (int)syscall(SYS_fcntl, handle, F_DUPFD_CLOEXEC, 900);
  syscall(SYS_close, handle);
}

/* --- for the program --------------------------------------------------------------------------------- */
long shim_done(void) { return done; }

void shim_arm(long at, long times, long error, long kill) {
  done = 0, fail_at = at, fail_times = times, error_number = error, kill_at = kill;
}

static void record(char kind, int handle, int64_t offset, const void *data, int64_t length) {
  if (log_handle < 0) return;
  char head[21];
  int32_t short_handle = handle;
  head[0] = kind;
  memcpy(head + 1, &short_handle, 4), memcpy(head + 5, &offset, 8), memcpy(head + 13, &length, 8);
  struct iovec parts[2] = {{head, 21}, {(void *)data, (size_t)length}};
  pthread_mutex_lock(&lock);
  syscall(SYS_writev, log_handle, parts, length ? 2 : 1);
  pthread_mutex_unlock(&lock);
}

void shim_note(const char *text) { record('A', 0, 0, text, (int64_t)strlen(text)); }

/* --- what may go wrong ------------------------------------------------------------------------------- */
static int is_ours(const char *path) { return folder_length && path && !strncmp(path, folder, folder_length); }
static int kind(int handle) { return handle >= 0 && handle < HANDLES ? kind_of[handle] : 0; }

/* Called before each operation that changes something; whether it is to fail. */
static int fails(void) {
  long number = __sync_add_and_fetch(&done, 1);
  if (number == kill_at) raise(SIGKILL);
  if (fail_at && number >= fail_at && number < fail_at + fail_times) {
    errno = (int)error_number;
    return 1;
  }
  return 0;
}

static int opened(int handle, const char *path, int flags) {
  struct stat found;
  if (handle < 0 || handle >= HANDLES) return handle;
  kind_of[handle] = 0;
  if (is_ours(path) && fstat(handle, &found) == 0) {
    int is_folder = S_ISDIR(found.st_mode);
    kind_of[handle] = is_folder ? 2 : 1;
    record(is_folder ? 'D' : 'O', handle, flags & O_TRUNC ? 1 : 0, path, (int64_t)strlen(path));
  }
  return handle;
}

#define OPEN(name, parameters, arguments)                                   \
  int name parameters {                                                     \
    mode_t mode = 0;                                                        \
    if (flags & (O_CREAT | O_TMPFILE)) {                                    \
      va_list more;                                                         \
      va_start(more, flags);                                                \
      mode = va_arg(more, mode_t);                                          \
      va_end(more);                                                         \
    }                                                                       \
    if (is_ours(path) && flags & (O_CREAT | O_TRUNC) && fails()) return -1; \
    return opened(NEXT(name) arguments, path, flags);                       \
  }
OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
OPEN(open64, (const char *path, int flags, ...), (path, flags, mode))
OPEN(openat, (int at, const char *path, int flags, ...), (at, path, flags, mode))
OPEN(openat64, (int at, const char *path, int flags, ...), (at, path, flags, mode))

int close(int handle) {
  if (kind(handle)) record('C', handle, 0, 0, 0), kind_of[handle] = 0;
  return NEXT(close)(handle);
}

#define PWRITE(name)                                                          \
  ssize_t name(int handle, const void *data, size_t length, off_t offset) {   \
    if (kind(handle) && fails()) return -1;                                   \
    ssize_t written = NEXT(name)(handle, data, length, offset);               \
    if (written > 0 && kind(handle)) record('W', handle, offset, data, written); \
    return written;                                                           \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t write(int handle, const void *data, size_t length) {
  if (!kind(handle)) return NEXT(write)(handle, data, length);
  if (fails()) return -1;
  off_t offset = lseek(handle, 0, SEEK_CUR);
  ssize_t written = NEXT(write)(handle, data, length);
  if (written > 0) record('W', handle, offset, data, written);
  return written;
}

#define SYNC(name)                                                                    \
  int name(int handle) {                                                              \
    if (kind(handle) && fails()) return -1;                                           \
    int answer = NEXT(name)(handle);                                                  \
    if (!answer && kind(handle)) record(kind(handle) == 2 ? 'Y' : 'S', handle, 0, 0, 0); \
    return answer;                                                                    \
  }
SYNC(fsync)
SYNC(fdatasync)

#define CUT(name)                                                     \
  int name(int handle, off_t length) {                                \
    if (kind(handle) && fails()) return -1;                           \
    int answer = NEXT(name)(handle, length);                          \
    if (!answer && kind(handle)) record('T', handle, length, 0, 0);   \
    return answer;                                                    \
  }
CUT(ftruncate)
CUT(ftruncate64)

int unlink(const char *path) {
  if (is_ours(path) && fails()) return -1;
  int answer = NEXT(unlink)(path);
  if (!answer && is_ours(path)) record('U', -1, 0, path, (int64_t)strlen(path));
  return answer;
}

static void record_pair(char what, const char *from, const char *to) {
  char both[8200];
  int length = snprintf(both, sizeof both, "%s\n%s", from, to);
  record(what, -1, 0, both, length);
}

#define PAIR(name, what)                                              \
  int name(const char *from, const char *to) {                        \
    if (is_ours(to) && fails()) return -1;                            \
    int answer = NEXT(name)(from, to);                                \
    if (!answer && is_ours(to)) record_pair(what, from, to);          \
    return answer;                                                    \
  }
PAIR(rename, 'R')
PAIR(link, 'L')

#define PAIR_AT(name, what, parameters, arguments)                    \
  int name parameters {                                               \
    if (is_ours(to) && fails()) return -1;                            \
    int answer = NEXT(name) arguments;                                \
    if (!answer && is_ours(to)) record_pair(what, from, to);          \
    return answer;                                                    \
  }
PAIR_AT(renameat, 'R', (int at, const char *from, int at_to, const char *to), (at, from, at_to, to))
PAIR_AT(linkat, 'L', (int at, const char *from, int at_to, const char *to, int flags),
        (at, from, at_to, to, flags))
