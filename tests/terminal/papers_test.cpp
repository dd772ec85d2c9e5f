#include "tests/support/papers.h"

#include <catch2/catch.hpp>

#include "tests/support/temp_dir.h"

using namespace support;
using Catch::Contains;

TEST_CASE("a paper that holds the words is found among those that came out since") {
    TempDir folder;
    Papers receipts(folder.path(), ".png");
    for (auto [name, words] : {std::pair{"0001", "办件编号 1"}, {"0002", "办件编号 2"}}) {
        writeFile(folder / (std::string(name) + ".txt"), words);
        writeFile(folder / (std::string(name) + ".png"), "");
    }
    CHECK(receipts.awaitText(0, "编号 1").filename() == "0001.png");
    CHECK(receipts.awaitText(1, "编号").filename() == "0002.png");
    CHECK_THROWS_WITH(receipts.awaitText(1, "编号 1", Milliseconds{10}), Contains("came out instead") && Contains("办件编号 2"));
    CHECK_THROWS_WITH(receipts.awaitText(2, "编号", Milliseconds{10}), "nothing came out");
}
