#pragma once

#include <memory>

#include "kiosk/control.h"
#include "kiosk/technician/bench.h"

namespace kiosk {

class Errand;

// One errand at a time, and none that disturbs whoever stands there.
class Errands {
public:
    explicit Errands(Bench&);
    ~Errands();

    static bool knows(const std::string& command);
    void take(const ControlRequest&);
    void on(const Event&);
    void end(const char* why);                       // somebody needs the devices now
    bool busy() const { return errand_ != nullptr; }

private:
    Bench& bench_;
    std::unique_ptr<Errand> errand_;
};

}  // namespace kiosk
