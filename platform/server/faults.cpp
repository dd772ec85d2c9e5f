#include "platform/server/faults.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "platform/server/sealing.h"

namespace platform {

namespace {

std::vector<std::uint8_t> withoutSeal(const std::vector<std::uint8_t>& pdf) {
    QPDF file;
    file.processMemoryFile("document", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    file.getRoot().removeKey("/AcroForm");
    auto page = file.getAllPages().at(0);
    page.removeKey("/Annots");
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    auto buffer = writer.getBufferSharedPointer();
    return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
}

// A byte inside the first stream: the page's own contents.
std::vector<std::uint8_t> altered(std::vector<std::uint8_t> pdf) {
    constexpr std::string_view word = "stream\n";
    auto at = std::search(pdf.begin(), pdf.end(), word.begin(), word.end());
    if (pdf.end() - at > 100) at[60] ^= 1;
    return pdf;
}

std::vector<std::uint8_t> extended(std::vector<std::uint8_t> pdf) {
    constexpr std::string_view more = "\n% added after sealing\n%%EOF\n";
    pdf.insert(pdf.end(), more.begin(), more.end());
    return pdf;
}

std::vector<std::uint8_t> sealedByStranger(const std::vector<std::uint8_t>& pdf) {
    Wish wish;
    wish.use = Wish::Use::seal;
    wish.commonName = "stranger";
    return sealPdf(withoutSeal(pdf), issue(makeAuthority("stranger's authority"), wish));
}

}  // namespace

const std::vector<std::string>& Faults::names() {
    static const std::vector<std::string> names{
        "garbage", "wrong_schema", "500", "redirect", "too_large", "endless", "drop_after_commit", "kill_after_commit",
        "unsealed_pdf", "altered_pdf", "extended_pdf", "foreign_pdf"};
    return names;
}

void Faults::set(const std::string& fault) {
    constexpr std::string_view slowWord = "slow_ms=";
    int slow = 0;
    if (fault.starts_with(slowWord)) {
        auto end = fault.data() + fault.size();
        if (std::from_chars(fault.data() + slowWord.size(), end, slow).ptr != end || slow < 0) throw std::invalid_argument("no number: " + fault);
    } else if (fault != "none" && std::find(names().begin(), names().end(), fault) == names().end()) {
        throw std::invalid_argument("no such fault: " + fault);
    }
    std::lock_guard lock(mutex_);
    fault_ = fault;
    slow_ = slow;
}

std::string Faults::current() const {
    std::lock_guard lock(mutex_);
    return fault_;
}

int Faults::slowMilliseconds() const {
    std::lock_guard lock(mutex_);
    return slow_;
}

std::vector<std::uint8_t> spoilPdf(const std::string& fault, std::vector<std::uint8_t> pdf) {
    if (fault == "unsealed_pdf") return withoutSeal(pdf);
    if (fault == "altered_pdf") return altered(std::move(pdf));
    if (fault == "extended_pdf") return extended(std::move(pdf));
    if (fault == "foreign_pdf") return sealedByStranger(pdf);
    return pdf;
}

}  // namespace platform
