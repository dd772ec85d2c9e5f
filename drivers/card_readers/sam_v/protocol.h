#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

// Bytes of the SAM-V module ⇄ structs. Sources: sam.doc (chenhaifeng2016/FaceRecognitionTest), nameidi.com
// "z6qgd1v9", waitingsong/node-idcard-reader; the README says what they agree on.
namespace drivers {

// CMD and PARA.
enum class SamCommand : std::uint16_t {
    reset = 0x10FF,
    status = 0x11FF,       // self-test
    samId = 0x12FF,
    find = 0x2001,
    select = 0x2002,
    readBase = 0x3001,     // text and photo
    readNewAddress = 0x3003,
};

// SW3, the module's own result.
enum class SamResult : std::uint8_t {
    success = 0x90,
    cardFound = 0x9F,
    noSuchContent = 0x91,
    hostChecksumWrong = 0x10,
    hostLengthWrong = 0x11,
    commandUnknown = 0x21,
    notPermitted = 0x23,
    unidentifiedError = 0x24,
    samNotAccepted = 0x31,     // by the card
    cardNotAccepted = 0x32,    // by the SAM
    signatureWrong = 0x33,
    wrongCardType = 0x40,
    readFailed = 0x41,
    randomFailed = 0x47,
    selfTestFailed = 0x60,
    notAuthorised = 0x66,
    noCard = 0x80,
    selectFailed = 0x81,
};

struct SamReply {
    SamResult result;
    std::array<std::uint8_t, 2> cardStatus;   // SW1 SW2: the card's own words, forwarded
    std::vector<std::uint8_t> data;
};

// A reply whose length or checksum is wrong.
struct DamagedReply : std::runtime_error { using std::runtime_error::runtime_error; };

// AA AA AA 96 69, length, the two bytes, checksum.
std::vector<std::uint8_t> samRequest(std::uint8_t command, std::uint8_t parameter);
std::vector<std::uint8_t> samRequest(SamCommand);

// The reply at the front of what has come in, taken out of it; none while it is incomplete. What stands before the
// preamble is dropped, and one AA of it may be missing: some serial stacks lose or add one. Throws DamagedReply.
std::optional<SamReply> takeSamReply(std::vector<std::uint8_t>& received);

// The 256 bytes of text in the data of a readBase reply; the photo is left out. Empty if there are none.
std::span<const std::uint8_t> textOf(const SamReply&);

}  // namespace drivers
