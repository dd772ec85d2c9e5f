#pragma once

#include <string>

namespace platform {

// Thrown where a request is refused; becomes HTTP `status` with an Error of the contract.
struct Refusal {
    int status;
    std::string code, message;
};

}  // namespace platform
