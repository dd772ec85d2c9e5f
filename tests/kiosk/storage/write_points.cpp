#include "tests/kiosk/storage/write_points.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>

namespace {

std::atomic<int> pointsPassed{0}, syncsDone{0}, fatalPoint{0};
std::atomic<bool> cutsInHalf{false};

bool diesHere() { return ++pointsPassed == fatalPoint; }
[[noreturn]] void die() {
    raise(SIGKILL);
    _exit(1);
}

ssize_t countedWrite(int file, const void* bytes, size_t size) {
    if (!diesHere()) return ::write(file, bytes, size);
    if (cutsInHalf && ::write(file, bytes, size / 2) < 0) _exit(2);
    die();
}

ssize_t countedPwrite(int file, const void* bytes, size_t size, off_t at) {
    if (!diesHere()) return ::pwrite(file, bytes, size, at);
    if (cutsInHalf && ::pwrite(file, bytes, size / 2, at) < 0) _exit(2);
    die();
}

int countedTruncate(int file, off_t size) {
    if (diesHere()) die();
    return ::ftruncate(file, size);
}

int countedUnlink(const char* path) {
    if (diesHere()) die();
    return ::unlink(path);
}

int countedSync(long call, int file) {
    ++syncsDone;
    if (diesHere()) die();
    if (fatalPoint > 0) return 0;                    // a kill leaves the page cache alone: waiting for the disk proves nothing
    return static_cast<int>(::syscall(call, file));
}

template <class Function> void replace(const char* name, Function* with) {
    auto* vfs = sqlite3_vfs_find(nullptr);
    vfs->xSetSystemCall(vfs, name, reinterpret_cast<sqlite3_syscall_ptr>(with));
}

}  // namespace

// SQLite's table of system calls has no sync; the program's own definition goes before the library's.
extern "C" int fsync(int file) { return countedSync(SYS_fsync, file); }
extern "C" int fdatasync(int file) { return countedSync(SYS_fdatasync, file); }

namespace write_points {

void watch() {
    replace("write", countedWrite);
    replace("pwrite", countedPwrite);
    replace("pwrite64", countedPwrite);
    replace("ftruncate", countedTruncate);
    replace("unlink", countedUnlink);
    pointsPassed = 0;
}

void killAt(int point, How how) {
    watch();
    cutsInHalf = how == How::halfWay;
    fatalPoint = point;
}

int passed() { return pointsPassed; }
int syncs() { return syncsDone; }

}  // namespace write_points
