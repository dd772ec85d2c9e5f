#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace platform {

// What a terminal says of a PDF before it shows or prints it.
struct SealCheck {
    enum class Verdict { sealed, unsealed, altered, extended, foreign, unreadable } verdict = Verdict::unreadable;
    std::string sealer;                              // common name of the seal certificate, when sealed
    bool ok() const { return verdict == Verdict::sealed; }
};

// Exactly one signature that covers the whole file but its own hex string, made by a certificate that leads to
// `trust` (PEM). Recipe: PDF 32000-1 §12.8, ETSI.CAdES.detached, OpenSSL CMS_verify. Never throws.
SealCheck checkSeal(std::span<const std::uint8_t> pdf, const std::filesystem::path& trust);

}  // namespace platform
