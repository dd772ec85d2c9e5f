#include "platform/server/folder.h"

#include <stdexcept>

#include <fmt/format.h>

namespace platform {

std::filesystem::path projectFile(const std::string& name) {
    auto beside = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    auto built = beside / ".." / ".." / name, installed = beside / ".." / "share" / "jiujin" / name;
    for (auto& place : {built, installed})
        if (std::filesystem::exists(place)) return std::filesystem::canonical(place);
    throw std::runtime_error(fmt::format("{} is neither at {} nor at {}", name, built.lexically_normal().string(), installed.lexically_normal().string()));
}

}  // namespace platform
