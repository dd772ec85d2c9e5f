#include "tests/support/pcscd.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/support/temp_dir.h"

namespace support {

namespace fs = std::filesystem;

namespace {

// pcsc-lite looks at the variable once, so the name stays the same and leads to the newest pcscd.
fs::path link() {
    static const fs::path path = fs::temp_directory_path() / fmt::format("jiujin-pcscd-{}.comm", ::getpid());
    static const int set = ::setenv("PCSCLITE_CSOCK_NAME", path.c_str(), 1);
    static_cast<void>(set);
    return path;
}

// Two in a row, of this process alone, and below those that the kernel gives to whoever asks for any.
int ownPorts() { return 20'000 + 2 * (::getpid() % 5'000); }

constexpr const char* inside = "mount -t tmpfs tmpfs /run && mkdir /run/pcscd && exec pcscd --foreground --info --config \"$1\"";

}  // namespace

Pcscd::Pcscd(fs::path folder) : folder_(fs::absolute(std::move(folder))), port_(ownPorts()) {
    fs::create_directories(folder_ / "readers");
    // vpcd listens at this port and, for its second slot, at the next one.
    writeFile(folder_ / "readers/vpcd", fmt::format("FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME /dev/null:{0:#x}\n"
        "LIBPATH /usr/lib/pcsc/drivers/serial/libifdvpcd.so.0.8\nCHANNELID {0:#x}\n", port_));
    start();
}

Pcscd::~Pcscd() {
    std::error_code ignored;
    fs::remove(link(), ignored);
}

void Pcscd::start() {
    daemon_.emplace(Command{"unshare", {"--map-root-user", "--mount", "sh", "-c", inside, "sh", (folder_ / "readers").string()}, {}, folder_ / "pcscd"});
    daemon_->awaitLine("daemon ready");
    fs::remove(link());
    fs::create_symlink(fmt::format("/proc/{}/root/run/pcscd/pcscd.comm", daemon_->pid()), link());
}

}  // namespace support
