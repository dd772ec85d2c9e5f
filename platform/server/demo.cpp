#include "platform/server/demo.h"

#include <stdexcept>

#include "platform/server/bills.h"
#include "platform/server/certificates.h"
#include "platform/server/database.h"

namespace platform {

namespace {

using Path = std::filesystem::path;
using Say = std::function<void(const std::string&)>;

Certified kept(const Path& certificate, const Path& key, const Say& say, const std::function<Certified()>& make) {
    bool there = std::filesystem::exists(certificate) && std::filesystem::exists(key);
    if (!there) save(make(), certificate, key);
    say((there ? "kept " : "wrote ") + certificate.string());
    return loadCertified(certificate, key);
}

void copyCalendar(const Path& from, const Path& to, const Say& say) {
    std::filesystem::create_directories(to);
    for (auto& table : std::filesystem::directory_iterator(from)) {
        if (table.path().extension() != ".json") continue;
        auto target = to / table.path().filename();
        bool copied = std::filesystem::copy_file(table.path(), target, std::filesystem::copy_options::skip_existing);
        say((copied ? "wrote " : "kept ") + target.string());
    }
}

// The id becomes a file name and, as common name of the certificate, the terminal's identity.
void requireTerminalId(const std::string& id) {
    bool plain = !id.empty() && id.size() <= 40 && id.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-") == id.npos;
    if (!plain) throw std::invalid_argument("a terminal's id is made of letters, digits and hyphens");
}

}  // namespace

void initialise(const Folder& folder, const DemoWish& wish, const Say& say) {
    requireTerminalId(wish.terminal);
    std::filesystem::create_directories(folder.root / "terminals");
    auto authority = kept(folder.certificate("ca"), folder.key("ca"), say, [] { return makeAuthority("Jiujin demo authority"); });
    kept(folder.certificate("server"), folder.key("server"), say, [&] {
        return issue(authority, {Wish::Use::server, wish.host, {"localhost", "127.0.0.1", wish.host}});
    });
    kept(folder.terminalCertificate(wish.terminal), folder.terminalKey(wish.terminal), say, [&] {
        return issue(authority, {Wish::Use::terminal, wish.terminal, {}});
    });
    auto sealAuthority = kept(folder.certificate("seal-ca"), folder.key("seal-ca"), say, [] { return makeAuthority("Jiujin demo seal authority"); });
    kept(folder.certificate("seal"), folder.key("seal"), say, [&] {
        return issue(sealAuthority, {Wish::Use::seal, "就近演示政务服务平台（电子印章）", {}});
    });
    copyCalendar(wish.calendar, folder.calendar(), say);
    bool there = std::filesystem::exists(folder.database());
    Database made(folder.database());
    seedBills(made);
    say((there ? "kept " : "wrote ") + folder.database().string());
}

}  // namespace platform
