#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace ui {

// A file's bytes without reading it: only what is touched comes into memory, and it can be dropped again.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path&);   // std::runtime_error, one line with the path
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return bytes_; }
    void drop() const;                               // out of memory, until it is touched again

private:
    std::span<const std::byte> bytes_;
};

}  // namespace ui
