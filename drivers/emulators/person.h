#pragma once

#include <string>
#include <vector>

#include "drivers/emulators/wire.h"

namespace emulators {

// What is printed in a card's chip. UTF-8; codes and dates as on the card.
struct Person {
    enum class Card { resident, permitJ, foreignerI, foreignerY } card = Card::resident;
    std::string name, english, sex, nation, birth, address, number, authority, from, to, pass;
    std::string newest = {};   // the address that was added last
};

// Invented people, and two numbers that are published as samples. Addresses are invented and say 演示.
const std::vector<Person>& people();

// "王小明", a number, or either with fields overridden: "王小明 nation=99 to=20200101". Names may hold spaces.
// "I TESTER, ANNA MARIA" is her old card. Throws std::invalid_argument when nobody is called so.
Person personCalled(const std::string& words);

// The 256 bytes of text.
Bytes chipText(const Person&);
// The 70 bytes of the newest address.
Bytes newestAddress(const Person&);

}  // namespace emulators
