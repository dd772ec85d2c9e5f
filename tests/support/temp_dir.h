#pragma once

#include <filesystem>
#include <string>

namespace support {

// A folder of its own for one test, gone with everything in it at the end.
class TempDir {
public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

std::string contentsOf(const std::filesystem::path&);                     // empty when there is no such file
void writeFile(const std::filesystem::path&, const std::string& contents);

// A TCP port of 127.0.0.1 on which nobody listens now.
int freePort();

}  // namespace support
