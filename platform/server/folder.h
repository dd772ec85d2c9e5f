#pragma once

#include <filesystem>
#include <string>

namespace platform {

// Where a platform keeps everything: what `kiosk-platform init DIR` writes.
struct Folder {
    std::filesystem::path root;

    std::filesystem::path database() const { return root / "platform.db"; }
    std::filesystem::path control() const { return root / "control"; }
    std::filesystem::path calendar() const { return root / "calendar"; }
    std::filesystem::path certificate(const std::string& name) const { return root / (name + ".pem"); }    // ca, server, seal-ca, seal
    std::filesystem::path key(const std::string& name) const { return root / (name + ".key"); }
    std::filesystem::path terminalCertificate(const std::string& id) const { return root / "terminals" / (id + ".pem"); }
    std::filesystem::path terminalKey(const std::string& id) const { return root / "terminals" / (id + ".key"); }
};

// A file of the project (assets/…, platform/openapi.yaml): beside the build tree the program runs from, or installed.
// Throws std::runtime_error that says where it looked.
std::filesystem::path projectFile(const std::string& name);

}  // namespace platform
