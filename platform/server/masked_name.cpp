#include "platform/server/masked_name.h"

#include <algorithm>
#include <vector>

namespace platform {

std::string maskedName(const std::string& name) {
    std::vector<std::string> characters;
    for (char byte : name) {
        if ((byte & 0xC0) != 0x80 || characters.empty()) characters.emplace_back();
        characters.back() += byte;
    }
    if (characters.size() < 2) return "*";
    std::string all = characters.front();
    for (std::size_t i = 1; i < std::max<std::size_t>(2, characters.size() - 1); ++i) all += "*";
    return characters.size() == 2 ? all : all + characters.back();
}

}  // namespace platform
