#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"
#include "drivers/emulators/dock.h"
#include "drivers/emulators/wire.h"

class Hand;

// A family of devices on a line: its driver, its emulator, and a normal exchange between the two.
struct Family {
    std::string driver;
    drivers::Role role;
    std::string dockName;                            // of its emulator
    std::map<std::string, std::string> options;      // short deadlines, so that faults show soon
    std::function<std::shared_ptr<void>(emulators::Loop&, emulators::Wire&, emulators::Dock&)> emulate;
    std::function<void(Hand&)> begin;                // what the terminal asks for once
    // What terminal and hand do; it may be done again and again.
    std::function<void(Hand&)> exchange;
    // What says that it went well.
    std::function<bool(const drivers::Saying&)> well;
    bool asks;                                       // its driver asks, so that silence is noticed
    bool repeats = false;                            // nothing may come of an exchange: nobody listened yet, or it changed nothing
};

const std::vector<Family>& families();

// Drivers of the catalogue that are on no such line, and where they are pulled and spoiled instead.
const std::map<std::string, std::string>& sweptElsewhere();
