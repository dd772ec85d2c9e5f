#include "tests/support/phone.h"

#include <curl/curl.h>

#include <cctype>
#include <memory>

#include "tests/support/temp_dir.h"
#include "tests/support/text.h"

namespace support {

namespace {

std::size_t keepBytes(char* data, std::size_t, std::size_t size, void* to) {
    static_cast<std::string*>(to)->append(data, size);
    return size;
}

std::size_t keepSmall(char* data, std::size_t, std::size_t size, void* to) {
    for (std::size_t i = 0; i < size; ++i)
        static_cast<std::string*>(to)->push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(data[i]))));
    return size;
}

}  // namespace

Phone::Shown Phone::upload(const std::string& pathOrUrl, const std::string& field, const std::filesystem::path& picture) const {
    const std::string boundary = "jiujin-test-boundary";
    auto body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"paper.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n" +
                contentsOf(picture) + "\r\n--" + boundary + "--\r\n";
    return send(pathOrUrl, &body, ("Content-Type: multipart/form-data; boundary=" + boundary).c_str());
}

Phone::Shown Phone::send(const std::string& pathOrUrl, const std::string* form, const char* contentType) const {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    Shown shown;
    auto url = pathOrUrl.starts_with("https:") ? pathOrUrl : url_ + pathOrUrl;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CAINFO, authority_.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, keepBytes);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &shown.body);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, keepSmall);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &shown.headers);
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(contentType ? curl_slist_append(nullptr, contentType) : nullptr, &curl_slist_free_all);
    if (headers) curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    if (form) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(form->size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, form->c_str());
    }
    curl_easy_perform(curl.get());
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &shown.status);
    return shown;
}

std::string formValue(const std::string& text) {
    std::unique_ptr<char, decltype(&curl_free)> escaped(curl_easy_escape(nullptr, text.c_str(), static_cast<int>(text.size())), &curl_free);
    return escaped.get();
}

}  // namespace support
