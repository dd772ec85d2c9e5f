#pragma once

#include <cstddef>
#include <string>

// Random numbers that nobody can guess (OpenSSL's). Throw std::runtime_error where there are none.
namespace platform {

std::string randomHex(std::size_t bytes);            // two characters each
std::string randomDigits(std::size_t count);

}  // namespace platform
