#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

// An empty folder for one test.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "jiujin-test-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};
