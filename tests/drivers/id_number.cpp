#include "drivers/card_readers/id_number.h"

#include <catch2/catch.hpp>

#include <string>

using drivers::validIdNumber;

TEST_CASE("published and invented citizen numbers are valid") {
    // GB 11643-1999 and its amendment print the first two as samples.
    for (auto number : {"11010519491231002X", "440524188001010014", "000000198604121011", "000000194912310027",
                        "000000199303052029", "000000200109173017", "000000197806064022", "000000197001015012",
                        "810000188808086010"}) {
        CAPTURE(number);
        CHECK(validIdNumber(number));
    }
}

TEST_CASE("any other check character makes a citizen number invalid") {
    const std::string number = "11010519491231002X";
    for (char other : std::string{"0123456789x*"}) {
        CAPTURE(other);
        CHECK_FALSE(validIdNumber(number.substr(0, 17) + other));
    }
}

TEST_CASE("any single wrong digit makes a citizen number invalid") {
    const std::string right = "000000198604121011";
    for (std::size_t at = 0; at < 17; ++at) {
        auto wrong = right;
        wrong[at] = static_cast<char>('0' + (wrong[at] - '0' + 1) % 10);
        CAPTURE(wrong);
        CHECK_FALSE(validIdNumber(wrong));
    }
}

TEST_CASE("a citizen number needs its length, digits and a date that exists") {
    for (auto number : {"", "11010519491231002", "11010519491231002XX", "1101051949123100 2X", "A1010519491231002X",
                        "000000198613121013", "000000000000000000"}) {
        CAPTURE(number);
        CHECK_FALSE(validIdNumber(number));
    }
}

TEST_CASE("a date that does not exist is refused even with the right check character") {
    // 30 February 1986; the check character is the right one.
    CHECK_FALSE(validIdNumber("000000198602301019"));
    CHECK(validIdNumber("000000198602281011"));
}
