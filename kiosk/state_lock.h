#pragma once

#include <filesystem>
#include <optional>

// One process at a time owns the state folder and the devices: kiosk while it runs, kioskctl where none runs.
namespace kiosk {

class StateLock {
public:
    // None: another process has it. The lock goes with the process, however it ends.
    static std::optional<StateLock> take(const std::filesystem::path& state);
    ~StateLock();
    StateLock(StateLock&& other) noexcept : file_(other.file_) { other.file_ = -1; }
    StateLock& operator=(StateLock&&) = delete;

private:
    explicit StateLock(int file) : file_(file) {}
    int file_;
};

}  // namespace kiosk
