#include "kiosk/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace kiosk {
namespace {

bool writeAll(int file, std::string_view contents) {
    while (!contents.empty()) {
        auto written = ::write(file, contents.data(), contents.size());
        if (written <= 0) return false;
        contents.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0;
}

bool sync(const std::filesystem::path& path, int flags) {
    int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) return false;
    bool synced = fsync(file) == 0;
    ::close(file);
    return synced;
}

void syncFolder(const std::filesystem::path& folder) { sync(folder, O_RDONLY | O_DIRECTORY); }

}  // namespace

std::optional<std::string> readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

bool writeFile(const std::filesystem::path& path, std::string_view contents, mode_t mode) {
    auto beside = path.string() + ".new";
    int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (file < 0) return false;
    bool whole = writeAll(file, contents);
    ::close(file);
    std::error_code error;
    if (whole) std::filesystem::rename(beside, path, error);
    else std::filesystem::remove(beside, error);
    if (!whole || error) return false;
    syncFolder(path.parent_path());
    return true;
}

bool syncFile(const std::filesystem::path& path) { return sync(path, O_RDWR); }

std::filesystem::path freeName(const std::string& wanted) {
    std::filesystem::path name = wanted;
    for (int i = 2; std::filesystem::exists(name); ++i) name = fmt::format("{}-{}", wanted, i);
    return name;
}

}  // namespace kiosk
