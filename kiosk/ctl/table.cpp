#include <algorithm>

#include "kiosk/ctl/command.h"

namespace kiosk::ctl {
namespace {

// On a text terminal: Chinese and its punctuation take two columns, all else that we print takes one.
std::size_t width(const std::string& text) {
    std::size_t columns = 0;
    for (unsigned char byte : text) {
        if ((byte & 0xC0) == 0x80) continue;         // inside a UTF-8 character
        columns += byte >= 0xE3 ? 2 : 1;
    }
    return columns;
}

}  // namespace

std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i == widths.size()) widths.push_back(0);
            widths[i] = std::max(widths[i], width(row[i]));
        }
    std::string lines;
    for (auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) line += row[i] + std::string(widths[i] - width(row[i]) + 2, ' ');
        lines += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return lines;
}

std::string dateShown(const std::string& stamp) { return stamp.size() < 16 ? stamp : stamp.substr(0, 10) + " " + stamp.substr(11, 5); }

}  // namespace kiosk::ctl
