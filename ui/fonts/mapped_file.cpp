#include "ui/fonts/mapped_file.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ui {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
    throw std::runtime_error(fmt::format("cannot read the font {}: {}", path.string(), std::generic_category().message(errno)));
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail(path);
    struct stat about {};
    void* start = MAP_FAILED;
    if (::fstat(file, &about) == 0)
        start = ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    const int why = errno;
    ::close(file);
    errno = why;
    if (start == MAP_FAILED) fail(path);
    bytes_ = {static_cast<const std::byte*>(start), static_cast<std::size_t>(about.st_size)};
}

MappedFile::~MappedFile() { ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size()); }

void MappedFile::drop() const { ::madvise(const_cast<std::byte*>(bytes_.data()), bytes_.size(), MADV_DONTNEED); }

}  // namespace ui
