#include "platform/server/sealing.h"

#include <algorithm>
#include <cstring>
#include <ctime>
#include <stdexcept>
#include <string>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <openssl/cms.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace platform {

namespace {

constexpr std::size_t room = 4096;                   // bytes for the CMS; with one P-256 certificate it takes about 1 kB
constexpr auto place = "9999999999";                 // a number of ten digits, overwritten once the offsets are known

QPDFObjectHandle signatureDictionary() {
    auto dictionary = QPDFObjectHandle::parse(fmt::format(
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 {0} {0} {0}] >>", place));
    dictionary.replaceKey("/Contents", QPDFObjectHandle::newString(std::string(room, '\0')));
    auto when = fmt::format("D:{:%Y%m%d%H%M%S}Z", fmt::gmtime(std::time(nullptr)));
    dictionary.replaceKey("/M", QPDFObjectHandle::newString(when));
    return dictionary;
}

// An invisible field: the seal that a reader sees is drawn by document.cpp.
void addSignatureField(QPDF& file) {
    auto page = file.getAllPages().at(0);
    auto field = file.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Widget /FT /Sig /T (seal) /Rect [0 0 0 0] /F 132 >>"));
    field.replaceKey("/P", page);
    field.replaceKey("/V", file.makeIndirectObject(signatureDictionary()));
    auto annotations = page.hasKey("/Annots") ? page.getKey("/Annots") : QPDFObjectHandle::newArray();
    annotations.appendItem(field);
    page.replaceKey("/Annots", annotations);
    auto form = QPDFObjectHandle::parse("<< /SigFlags 3 >>");
    form.replaceKey("/Fields", QPDFObjectHandle::newArray(std::vector{field}));
    file.getRoot().replaceKey("/AcroForm", form);
}

std::string written(QPDF& file) {
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);      // the dictionary must stand in the file in clear
    writer.write();
    auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

struct Gap { std::size_t from, to; };                // the hex string with its angle brackets

Gap fillRange(std::string& pdf) {
    auto zeros = "<" + std::string(room * 2, '0') + ">";
    auto from = pdf.find(zeros), to = from + zeros.size();
    if (from == pdf.npos) throw std::runtime_error("seal: the signature has no place in the file");
    auto numbers = {from, to, pdf.size() - to};
    auto at = pdf.find(place);
    for (auto number : numbers) {
        if (at == pdf.npos) throw std::runtime_error("seal: the byte range has no place in the file");
        pdf.replace(at, std::strlen(place), fmt::format("{:<10}", number));
        at = pdf.find(place, at);
    }
    return {from, to};
}

std::string signatureOf(const std::string& pdf, Gap gap, const Certified& seal) {
    std::unique_ptr<BIO, decltype(&BIO_free_all)> data(BIO_new(BIO_s_mem()), &BIO_free_all);
    BIO_write(data.get(), pdf.data(), int(gap.from));
    BIO_write(data.get(), pdf.data() + gap.to, int(pdf.size() - gap.to));
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_CADES | CMS_NOSMIMECAP;
    std::unique_ptr<CMS_ContentInfo, decltype(&CMS_ContentInfo_free)> cms(
        CMS_sign(seal.certificate.get(), seal.key.get(), nullptr, data.get(), flags), &CMS_ContentInfo_free);
    unsigned char* der = nullptr;
    int length = cms ? i2d_CMS_ContentInfo(cms.get(), &der) : -1;
    if (length <= 0 || std::size_t(length) > room) throw std::runtime_error("seal: cannot sign");
    std::string hex;
    for (int i = 0; i < length; ++i) fmt::format_to(std::back_inserter(hex), "{:02x}", der[i]);
    OPENSSL_free(der);
    return hex;
}

}  // namespace

std::vector<std::uint8_t> sealPdf(std::span<const std::uint8_t> pdf, const Certified& seal) {
    QPDF file;
    file.processMemoryFile("document", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    addSignatureField(file);
    auto sealed = written(file);
    auto gap = fillRange(sealed);
    auto hex = signatureOf(sealed, gap, seal);
    sealed.replace(gap.from + 1, hex.size(), hex);
    return {sealed.begin(), sealed.end()};
}

}  // namespace platform
