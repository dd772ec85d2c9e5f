#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
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
    readFingerprint = 0x3010,   // text, photo and fingerprint
    setBaud = 0x6000,      // and the place of the speed in samSpeeds
};

// What a module can be told to talk at, in the order of its PARA (yzsam.com "身份证阅读器通信协议", alone).
inline constexpr std::array samSpeeds{115200, 57600, 38400, 19200, 9600};

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
// How long the reply to it is at most, when all goes well.
std::size_t replyBytes(SamCommand);

// The reply at the front of what has come in, taken out of it; none while it is incomplete. What stands before the
// preamble is dropped, and one AA of it may be missing: some serial stacks lose or add one. Throws DamagedReply.
std::optional<SamReply> takeSamReply(std::vector<std::uint8_t>& received);

// Whether a reply can be one to this command. Replies name no command, so one that comes twice or late would be taken for
// that to the next one; this tells most of them apart.
bool couldAnswer(SamCommand, const SamReply&);

// The 256 bytes of text in the data of a read, the photo, the fingerprint. All empty if it is none.
struct SamRecord { std::span<const std::uint8_t> text, photo, fingerprint; };
SamRecord recordIn(const SamReply&);

// "05.03-20261123-0000000001-1"; empty unless it is 16 bytes. Sources pad it differently: for people only.
std::string samIdText(std::span<const std::uint8_t>);

}  // namespace drivers
