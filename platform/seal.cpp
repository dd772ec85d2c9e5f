#include "platform/seal.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <qpdf/QPDF.hh>

#include "platform/common_name.h"

namespace platform {

namespace {

using Verdict = SealCheck::Verdict;
using Bytes = std::span<const std::uint8_t>;

template <auto release> struct Release {
    template <class T> void operator()(T* thing) const { release(thing); }
};
using Cms = std::unique_ptr<CMS_ContentInfo, Release<CMS_ContentInfo_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Store = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;

struct Signature {
    std::vector<long long> range;
    std::string contents;       // CMS in DER, filled up with zeros
    std::string subFilter;
};

std::optional<Signature> signatureIn(QPDFObjectHandle object) {
    if (!object.isDictionary() || !object.hasKey("/ByteRange") || !object.hasKey("/Contents")) return std::nullopt;
    Signature signature;
    auto range = object.getKey("/ByteRange");
    if (range.isArray())
        for (auto& item : range.getArrayAsVector()) signature.range.push_back(item.isInteger() ? item.getIntValue() : -1);
    auto contents = object.getKey("/Contents");
    if (contents.isString()) signature.contents = contents.getStringValue();
    auto filter = object.getKey("/SubFilter");
    if (filter.isName()) signature.subFilter = filter.getName();
    return signature;
}

// Every signature dictionary, whether a form field leads to it or not.
std::vector<Signature> signaturesOf(Bytes pdf) {
    QPDF file;
    file.setSuppressWarnings(true);
    file.setAttemptRecovery(false);    // what has to be guessed at is not what was sealed
    file.processMemoryFile("document", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    std::vector<Signature> found;
    for (auto& object : file.getAllObjects())
        if (auto signature = signatureIn(object)) found.push_back(std::move(*signature));
    return found;
}

int hexValue(std::uint8_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// PDF 32000-1 §12.8.1: all bytes are covered but the hex string, and that string is the one that was read.
bool coversAllBut(const Signature& signature, Bytes pdf) {
    auto& range = signature.range;
    if (range.size() != 4 || range[0] != 0 || range[1] < 1 || range[2] < range[1] + 2 || range[3] < 0) return false;
    auto size = static_cast<long long>(pdf.size());
    if (range[2] > size || range[3] != size - range[2]) return false;
    if (pdf[range[1]] != '<' || pdf[range[2] - 1] != '>') return false;
    auto hex = pdf.subspan(range[1] + 1, range[2] - range[1] - 2);
    if (hex.size() != signature.contents.size() * 2) return false;
    for (std::size_t i = 0; i < signature.contents.size(); ++i)
        if (hexValue(hex[2 * i]) * 16 + hexValue(hex[2 * i + 1]) != std::uint8_t(signature.contents[i])) return false;
    return true;
}

Cms cmsOf(const Signature& signature) {
    auto* at = reinterpret_cast<const unsigned char*>(signature.contents.data());
    auto* end = at + signature.contents.size();
    Cms cms(d2i_CMS_ContentInfo(nullptr, &at, long(signature.contents.size())));
    if (!cms || std::any_of(at, end, [](auto byte) { return byte != 0; })) return nullptr;
    if (sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get())) != 1) return nullptr;
    return cms;
}

Bio covered(const Signature& signature, Bytes pdf) {
    Bio data(BIO_new(BIO_s_mem()));
    BIO_write(data.get(), pdf.data(), int(signature.range[1]));
    BIO_write(data.get(), pdf.data() + signature.range[2], int(signature.range[3]));
    return data;
}

// Without a time stamp authority the time is the signer's own claim; it only spares results of an expired seal.
void judgeAtSigningTime(X509_STORE* store, CMS_ContentInfo* cms) {
    auto* signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
    auto* time = CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_signingTime), -3, V_ASN1_UTCTIME);
    std::tm broken{};
    if (!time || ASN1_TIME_to_tm(static_cast<ASN1_TIME*>(time), &broken) != 1) return;
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), timegm(&broken));
}

Store trustStore(const std::filesystem::path& trust, CMS_ContentInfo* cms) {
    Store store(X509_STORE_new());
    if (X509_STORE_load_file(store.get(), trust.c_str()) != 1) throw std::runtime_error("no trust list");
    X509_STORE_set_flags(store.get(), X509_V_FLAG_X509_STRICT);
    judgeAtSigningTime(store.get(), cms);
    return store;
}

std::string sealerOf(CMS_ContentInfo* cms) {
    auto* signers = CMS_get0_signers(cms);
    auto name = signers && sk_X509_num(signers) == 1 ? commonName(sk_X509_value(signers, 0)) : std::string();
    sk_X509_free(signers);
    return name;
}

SealCheck check(Bytes pdf, const std::filesystem::path& trust) {
    auto signatures = signaturesOf(pdf);
    if (signatures.empty()) return {Verdict::unsealed, {}};
    if (signatures.size() > 1 || !coversAllBut(signatures[0], pdf)) return {Verdict::extended, {}};
    auto& signature = signatures[0];
    auto cms = signature.subFilter == "/ETSI.CAdES.detached" ? cmsOf(signature) : nullptr;
    if (!cms) return {Verdict::altered, {}};
    constexpr unsigned bytesOnly = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
    if (CMS_verify(cms.get(), nullptr, nullptr, covered(signature, pdf).get(), nullptr, bytesOnly) != 1)
        return {Verdict::altered, {}};
    auto store = trustStore(trust, cms.get());
    if (CMS_verify(cms.get(), nullptr, store.get(), covered(signature, pdf).get(), nullptr, CMS_BINARY | CMS_CADES) != 1)
        return {Verdict::foreign, {}};
    return {Verdict::sealed, sealerOf(cms.get())};
}

}  // namespace

SealCheck checkSeal(std::span<const std::uint8_t> pdf, const std::filesystem::path& trust) {
    SealCheck result;
    try {
        result = check(pdf, trust);
    } catch (const std::exception&) {
        result = {Verdict::unreadable, {}};
    }
    ERR_clear_error();    // the queue is the thread's, and libcurl reads it too
    return result;
}

}  // namespace platform
