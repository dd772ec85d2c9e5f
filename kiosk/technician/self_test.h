#pragma once

#include <memory>

#include "kiosk/technician/bench.h"

namespace kiosk {

// One part of the terminal while it is being tested. Its destructor leaves the device as it found it.
class SelfTest {
public:
    virtual ~SelfTest() = default;
    // Begins, or has found out already.
    virtual std::optional<Finding> begin() { return std::nullopt; }
    virtual std::optional<Finding> on(const Event&) { return std::nullopt; }
    // What somebody is to do meanwhile; none: nobody is needed.
    virtual std::optional<ui::Prompt> prompt() const { return std::nullopt; }
    virtual bool speaks() const { return false; }    // what it shows is to be read out
};

// A device that does not answer fails without being asked.
std::unique_ptr<SelfTest> makeSelfTest(const std::string& part, Bench&);

}  // namespace kiosk
