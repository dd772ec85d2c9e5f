#pragma once

#include <array>

// Literal bytes: the requests as documented (facts/devices.md 4.3), the replies with the CRC that its rule gives.
namespace modbus_vectors {

struct Exchange { int function, address, count, value; const char *request, *reply; };

inline constexpr std::array reads{
    Exchange{1, 0, 8, 0, "01 01 00 00 00 08 3D CC", "01 01 01 00 51 88"},
    Exchange{2, 0, 8, 0, "01 02 00 00 00 08 79 CC", "01 02 01 00 A1 88"},
};
inline constexpr std::array writes{
    Exchange{5, 0, 1, 0xFF00, "01 05 00 00 FF 00 8C 3A", "01 05 00 00 FF 00 8C 3A"},
    Exchange{5, 0, 1, 0x0000, "01 05 00 00 00 00 CD CA", "01 05 00 00 00 00 CD CA"},
    Exchange{5, 0x0200, 1, 7, "01 05 02 00 00 07 8D B0", "01 05 02 00 00 07 8D B0"},
    Exchange{5, 0x0201, 1, 8, "01 05 02 01 00 08 9C 74", "01 05 02 01 00 08 9C 74"},
};
inline constexpr const char* noSuchInput = "01 82 02 C1 61";

}  // namespace modbus_vectors
