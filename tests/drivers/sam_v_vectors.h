#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Literal bytes from the makers' and users' documents (sam.doc; nameidi.com "z6qgd1v9"; node-idcard-reader), each
// checksum recomputed. Driver and emulator are held against these, not against each other.
namespace sam_v_vectors {

struct Request { std::uint8_t command, parameter; std::string bytes; };
inline const std::vector<Request> requests{
    {0x10, 0xFF, "AA AA AA 96 69 00 03 10 FF EC"},   // reset
    {0x11, 0xFF, "AA AA AA 96 69 00 03 11 FF ED"},   // status
    {0x12, 0xFF, "AA AA AA 96 69 00 03 12 FF EE"},   // SAM id
    {0x20, 0x01, "AA AA AA 96 69 00 03 20 01 22"},   // find
    {0x20, 0x02, "AA AA AA 96 69 00 03 20 02 21"},   // select
    {0x30, 0x01, "AA AA AA 96 69 00 03 30 01 32"},   // read text and photo
    {0x30, 0x10, "AA AA AA 96 69 00 03 30 10 23"},   // and fingerprint
    {0x30, 0x03, "AA AA AA 96 69 00 03 30 03 30"},   // newest address
    {0x60, 0x00, "AA AA AA 96 69 00 03 60 00 63"},   // 115200
    {0x60, 0x01, "AA AA AA 96 69 00 03 60 01 62"},   // 57600
    {0x60, 0x02, "AA AA AA 96 69 00 03 60 02 61"},   // 38400
    {0x60, 0x03, "AA AA AA 96 69 00 03 60 03 60"},   // 19200
    {0x60, 0x04, "AA AA AA 96 69 00 03 60 04 67"},   // 9600
};

struct Reply { std::uint8_t sw3; std::size_t zeros; std::string bytes; };
inline const std::vector<Reply> replies{
    {0x90, 0, "AA AA AA 96 69 00 04 00 00 90 94"},                            // plain success
    {0x9F, 4, "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97"},                // card found
    {0x80, 0, "AA AA AA 96 69 00 04 00 00 80 84"},                            // no card
    {0x90, 8, "AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C"},    // selected
    {0x81, 0, "AA AA AA 96 69 00 04 00 00 81 85"},                            // select failed
    {0x41, 0, "AA AA AA 96 69 00 04 00 00 41 45"},                            // read failed
    {0x91, 0, "AA AA AA 96 69 00 04 00 00 91 95"},                            // no such content
};

}  // namespace sam_v_vectors
