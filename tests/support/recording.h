#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "tests/support/papers.h"
#include "tests/support/robot.h"

namespace support {

// What can be seen of a visit: screens/NN-name.png, receipts/NN.png, documents/NN.pdf in a folder that is emptied first.
class Recording {
public:
    explicit Recording(std::filesystem::path out);
    void look(Robot&);                               // keeps the screen if it looks like none before
    void collect(const Papers& receipts, const Papers& documents);
    std::size_t screens() const { return seen_.size(); }

private:
    std::filesystem::path out_;
    std::set<std::string> seen_;                     // hashes
};

}  // namespace support
