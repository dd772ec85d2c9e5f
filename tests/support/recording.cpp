#include "tests/support/recording.h"

#include <fmt/format.h>

namespace support {

namespace fs = std::filesystem;

Recording::Recording(fs::path out) : out_(fs::absolute(std::move(out))) {
    for (auto folder : {"screens", "receipts", "documents"}) {
        fs::remove_all(out_ / folder);
        fs::create_directories(out_ / folder);
    }
}

void Recording::look(Robot& robot) {
    auto frame = robot.frame();                      // "COUNTER HASH"
    if (!seen_.insert(frame.substr(frame.find(' ') + 1)).second) return;
    robot.shot(out_ / "screens" / fmt::format("{:02}-{}.png", seen_.size(), robot.screen()));
}

void Recording::collect(const Papers& receipts, const Papers& documents) {
    int number = 0;
    for (auto& paper : receipts.all()) fs::copy_file(paper, out_ / "receipts" / fmt::format("{:02}.png", ++number));
    number = 0;
    for (auto& paper : documents.all()) fs::copy_file(paper, out_ / "documents" / fmt::format("{:02}.pdf", ++number));
}

}  // namespace support
