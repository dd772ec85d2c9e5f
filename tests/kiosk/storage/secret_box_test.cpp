#include "kiosk/secret_box.h"

#include <catch2/catch.hpp>

#include "tests/support/temp_dir.h"

using kiosk::SecretBox;
namespace fs = std::filesystem;

TEST_CASE("what was sealed opens under the same name, also by another process with the same key file") {
    support::TempDir folder;
    auto sealed = SecretBox(folder / "key").seal("你好", "number-1");
    SecretBox later(folder / "key");
    CHECK(later.key() == SecretBox::Key::there);
    CHECK(later.open(sealed, "number-1") == "你好");
    CHECK(later.open(later.seal("", "n"), "n") == "");
}

TEST_CASE("a sealed text does not open under another name, altered, cut, or with another key") {
    support::TempDir folder;
    SecretBox box(folder / "key");
    auto sealed = box.seal("你好", "number-1");
    CHECK_FALSE(box.open(sealed, "number-2"));
    for (std::size_t i = 0; i < sealed.bytes.size(); ++i) {
        auto altered = sealed;
        altered.bytes[i] = static_cast<char>(altered.bytes[i] ^ 1);
        CHECK_FALSE(box.open(altered, "number-1"));
    }
    auto otherNonce = sealed, cut = sealed;
    otherNonce.nonce[0] = static_cast<char>(otherNonce.nonce[0] ^ 1);
    CHECK_FALSE(box.open(otherNonce, "number-1"));
    for (cut.bytes.pop_back(); !cut.bytes.empty(); cut.bytes.pop_back()) CHECK_FALSE(box.open(cut, "number-1"));
    CHECK_FALSE(SecretBox(folder / "other").open(sealed, "number-1"));
}

TEST_CASE("the same text is never sealed into the same bytes") {
    support::TempDir folder;
    SecretBox box(folder / "key");
    auto one = box.seal("你好", "n"), two = box.seal("你好", "n");
    CHECK(one.nonce != two.nonce);
    CHECK(one.bytes != two.bytes);
}

TEST_CASE("a key file is made once, for its owner only, and a damaged one is moved aside") {
    support::TempDir folder;
    CHECK(SecretBox(folder / "key").key() == SecretBox::Key::made);
    CHECK(fs::file_size(folder / "key") == 32);
    CHECK(fs::status(folder / "key").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    support::writeFile(folder / "key", "short");
    CHECK(SecretBox(folder / "key").key() == SecretBox::Key::remade);
    CHECK(support::contentsOf(folder / "key.damaged") == "short");
}

TEST_CASE("a key that cannot be written is said at once") {
    support::TempDir folder;
    CHECK_THROWS_WITH(SecretBox(folder / "nowhere" / "key"), Catch::Contains("cannot write"));
}
