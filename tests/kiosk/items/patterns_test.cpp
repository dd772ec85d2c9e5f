#include "kiosk/items/patterns.h"

#include <catch2/catch.hpp>

using namespace kiosk;

TEST_CASE("numbers are right or wrong by their standards, published samples first") {
    auto [name, value, right] = GENERATE(table<std::string, std::string, bool>({
        {"idNumber", "11010519491231002X", true}, {"idNumber", "440524188001010014", true}, {"idNumber", "000000198604121011", true},
        {"idNumber", "11010519491231002x", false}, {"idNumber", "110105194912310021", false}, {"idNumber", "11010519491331002X", false},
        {"idNumber", "1101051949123100", false}, {"idNumber", "", false},
        {"uscc", "12441500196720244T", true}, {"uscc", "11370800MB2855926Y", true}, {"uscc", "114500000075717234", true},
        {"uscc", "12441500196720244S", false}, {"uscc", "12441500196720245T", false}, {"uscc", "I2441500196720244T", false}, {"uscc", "1244150019672024", false},
        {"plate", "湘F12345", true}, {"plate", "F12345", true}, {"plate", "湘FD12345", true}, {"plate", "湘F1234", false}, {"plate", "湘I12345", false}, {"plate", "湘F1234O", false},
        {"bankCard", "4111111111111111", true}, {"bankCard", "4111111111111112", false}, {"bankCard", "41111111111", false}, {"bankCard", "411111111111111a", false},
        {"household", "0123456789", true}, {"household", "12345", false}, {"postcode", "414400", true}, {"postcode", "41440", false}}));
    CAPTURE(name, value);
    CHECK(patternKnown(name));
    CHECK(fitsPattern(name, value) == right);
    CHECK_FALSE(patternError(name).empty());
    CHECK(longestOfPattern(name).value_or(0) >= 6);
}

TEST_CASE("no pattern checks nothing") {
    CHECK_FALSE(patternKnown(""));
    CHECK(fitsPattern("", "whatever"));
    CHECK(patternError("").empty());
    CHECK_FALSE(longestOfPattern(""));
}
