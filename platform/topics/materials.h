#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/topics/persons.h"

// 申请材料: papers that go along with an application, and 电子证照, which the state has already.
namespace platform {

// Trust of a certificate (国办函〔2016〕108号): A issued by its authority, B checked at a window, C a picture whose original must
// be looked at, D vouched for by its holder alone.
struct Certificate { std::string id, kind, title, issuer, level; Time validTo{}; bool valid = false; };   // validTo 0: for ever
struct ListCertificates { std::string token; };      // CertificateList: of the person of this session
// 代办: those of whom the person of this session acts for, of the kinds that the item lets an agent use. Of a new application they
// are named, and the agent has signed that they may; of a case that the agent handed in, its number says all.
struct ListPrincipalCertificates { std::string token, itemId; Person principal; std::string authorisationHash, caseNumber; };   // CertificateList
struct CertificateList { std::vector<Certificate> certificates; };
// One of them on paper, with a watermark that names what it is for and the day. PrintGranted; idempotent by key.
// Refused certificate_unknown, certificate_invalid, quota_used.
struct RequestCopy { std::string token, certificateId, purpose; };

// A picture; its SHA-256 in hex is its name, so that it may be sent twice. Kept until a case takes it, a day at most.
struct UploadMaterial { std::string token; std::vector<std::uint8_t> jpeg; };   // Uploaded
struct Uploaded { std::string hash; };

// A page on the resident's phone on which pictures are uploaded: for one material, one time, three minutes, this session.
struct OpenHandover { std::string token, material; };   // HandoverOpened; material: its name, which the phone shows
struct HandoverOpened { std::string id, url; int seconds = 180; };
struct AskHandover { std::string token, id; };       // HandoverState
constexpr int longestPhoneText = 1000;               // characters
struct HandoverState {
    enum class State { waiting, opened, received, expired } state = State::waiting;
    std::vector<std::string> hashes;                 // once received
    std::vector<std::uint8_t> preview = {};          // then the first of them, small, as a JPEG; none: it could not be made
    std::string text = {};                           // of a page for words: what was written
};

// 补正: what a case still wants, all of it at once.
struct WantedMaterial { std::string id, name; std::vector<std::string> sources; std::string certificate; bool operator==(const WantedMaterial&) const = default; };

// What goes along with a submission: how a material came (收取方式).
struct SentMaterial {
    std::string id;                                  // in the item
    std::string way;                                 // card | certificate | shared | camera | phone | window | post | later
    std::string certificateId;
    std::vector<std::string> hashes;
    bool operator==(const SentMaterial&) const = default;
};

// What was missing of a case, by the person whose it is, or by the agent who handed it in. Goes by the outbox, as kind "supplements".
struct Supplement {
    std::string key, caseNumber;                     // key: a stored number
    Person bringer;                                  // whose card was read
    bool asAgent = false;
    std::vector<SentMaterial> materials;
    Time time{};
};
std::string toJson(const Supplement&);

}  // namespace platform
