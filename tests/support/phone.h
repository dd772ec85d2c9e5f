#pragma once

#include <filesystem>
#include <string>

namespace support {

// A resident's phone: a browser without scripts and without a client certificate, which trusts the demo's authority.
class Phone {
public:
    Phone(std::filesystem::path authority, std::string url) : authority_(std::move(authority)), url_(std::move(url)) {}

    struct Shown { long status = 0; std::string body, headers; };    // 0: no answer; headers in small letters
    Shown get(const std::string& pathOrUrl) const { return send(pathOrUrl, nullptr); }
    // A picture into a form's field, as a browser sends files.
    Shown upload(const std::string& pathOrUrl, const std::string& field, const std::filesystem::path& picture) const;
    Shown post(const std::string& pathOrUrl, const std::string& form) const { return send(pathOrUrl, &form); }

private:
    Shown send(const std::string& pathOrUrl, const std::string* form, const char* contentType = nullptr) const;
    std::filesystem::path authority_;
    std::string url_;                                // what stands before a path
};

std::string formValue(const std::string& text);      // as it stands in a form that is sent

}  // namespace support
