#include <cstdio>
#include <map>

#include <fmt/format.h>

#include "platform/server/arguments.h"
#include "platform/server/commands/commands.h"

namespace {

constexpr auto help = R"(kiosk-platform, the reference central platform of Jiujin (demo data only)

  kiosk-platform init DIR [--terminal ID] [--host NAME] [--calendar FOLDER]
      Writes demo certificates (ca.pem, server.pem, terminals/ID.pem and .key, seal-ca.pem, seal.pem), the calendar and
      a database with the bills of invented people. What is there is kept; run it again with another ID for another terminal.
  kiosk-platform demo [DIR] [--from FOLDER]
      Gives the invented residents of the demonstration invented histories, from FOLDER (assets/demo).
  kiosk-platform catalogue DIR load FOLDER [--topics FILE]
      Offers the service items FOLDER/*.json from now on, as a new version of the catalogue. FILE holds topics and columns
      of this platform, [{"code", "title", "icon", "until"}], which come before the terminals' own.
  kiosk-platform serve DIR [--port N] [--port-file FILE] [--listen HOST] [--validate] [--contract FILE] [--with-parent]
               [--public-port N] [--public-url URL]
      Serves terminals over TLS 1.3 with client certificates; prints "ready https://localhost:PORT"; ends on SIGTERM.
      Beside them it serves phones, without client certificates: the pages that a terminal's QR codes open. It says where,
      "public URL"; --public-url is what phones are told when they reach it under another name.
      --validate     checks each request and reply against openapi.yaml; exit status 3 when one did not keep it
      --with-parent  ends when the process that started it does
  kiosk-platform cases [DIR]
      Lists the cases: number, stored number, decision, due time, prints that came out, prints whose end is not known, how
      the result is wanted, task.
      No names.
  kiosk-platform accept [DIR] CASE
      受理: the window has looked (初审) at a case whose item wants that; its limit is counted from now. Until then it is "waiting".
  kiosk-platform approve [DIR] CASE [--member ID]
      Approves a case, by case number or stored number: its result is made and sealed at once. Of a package (一件事) each member
      is a case of its own, named by its number or by --member.
  kiosk-platform return [DIR] CASE --reason TEXT [--member ID]
      Returns a case to the resident; of a package this member, or all that is still open of it. The rest goes on.
  kiosk-platform received [DIR] CASE
      The originals that the resident sent by post have come.
  kiosk-platform shelve [DIR] CASE --door N [--terminal ID] [--days N]
      Puts the result of a case behind a door of a terminal's locker, for 7 days; prints the pickup code.
  kiosk-platform post [DIR] CASE --waybill N [--carrier NAME]
      Sends the result of a case by post.
  kiosk-platform delivered [DIR] CASE
      The carrier has delivered it.
  kiosk-platform handed-over [DIR] CASE
      The window has handed the result of a case to its applicant.
  kiosk-platform collections [DIR]
      Lists what is handed over: case, way, state, terminal, door, pickup code, waybill, evidence.
  kiosk-platform parcels [DIR]
      Lists the results that are to be posted: case, result, receiver, phone, address.
  kiosk-platform identity [DIR] NAME
      Prints the electronic identity code of an invented person, as their phone shows it; good once, for three minutes.
  kiosk-platform orders [DIR]
      Lists the orders for bills: number, key, bill, state, sum and what was refunded in fen, payments taken, code of the bill.
  kiosk-platform pay [DIR] ORDER [--wait]
      Pays an order as the payer's phone does; --wait: the bank does not say yet how it went, until it is paid without.
  kiosk-platform refund [DIR] ORDER [--amount YUAN]
      Gives back what was paid, or a part of it.
  kiosk-platform bill [DIR] CODE
      Hands the bill with this code in once more when it has been paid.
  kiosk-platform supplement [DIR] CASE --materials LIST
      Asks the resident for what is missing, all of it at once: ids of the item's materials or names, with commas between.
  kiosk-platform papers [DIR]
      Lists the papers that were issued: the code printed on each, time, valid or revoked, pages, number, title. No names.
  kiosk-platform revoke [DIR] CODE
      Withdraws a paper: the public page that its QR code opens says so from now on.
  kiosk-platform deceased [DIR] NUMBER [--mistaken]
      The holder of this identity number has died: nobody is let in as them any more. --mistaken takes it back.
  kiosk-platform announce [DIR] TEXT [--en TEXT] [--until DATE] [--place CODE]
      Shows TEXT at the terminals of an area (430681000000 a county, 430681107000 a town; without it everywhere) to the end
      of DATE, YYYYMMDD, or until it is withdrawn. They learn it with their next heartbeat.
  kiosk-platform announcements [DIR]
      Lists them: number, time, state, area, text.
  kiosk-platform withdraw [DIR] N
      Takes announcement N back.
  kiosk-platform ratings [DIR]
      Lists what residents said of services: number, time, case and service, level in both codings, details, words, reply.
  kiosk-platform complaints [DIR]
      Lists what 12345 was told: number, kind, state, due time, office, words.
  kiosk-platform dispatch [DIR] NUMBER OFFICE
      Hands a complaint to an office.
  kiosk-platform reply [DIR] NUMBER TEXT
      Answers a rating (the resident reads it with the progress of the case) or a complaint (they ask by its number).
  kiosk-platform appointments [DIR]
      Lists them: number, ticket, time, state (booked, checked in, cancelled, missed), office, task. No names.
  kiosk-platform call [DIR] NUMBER
      Calls whoever has checked in with this number to the counter.
  kiosk-platform helps [DIR]
      Lists who asked for help at a terminal (求助): number, time, where they stood, who answered. No names of residents.
  kiosk-platform helped [DIR] NUMBER WHO
      WHO has answered; the number is the whole one, or as the resident reads it from the screen, 0001-57.
  kiosk-platform supervise [DIR]
      Looks at every open case, and lists the yellow and red messages (电子监察): number, time, colour, rule, case, office.
  kiosk-platform events [DIR]
      How far the chain of events of each terminal goes; what is missing or does not follow is named, with exit status 1.
  Without DIR these take the platform of ./dev run, ${XDG_STATE_HOME:-~/.local/state}/jiujin/platform.

For tests:
  --now YYYYMMDDThhmmss   (serve, accept, approve, return, revoke, deceased, helped, announce, announcements; or KIOSK_PLATFORM_NOW) the time in Asia/Shanghai to start from
  --fault NAME            (serve) do it wrong: garbage wrong_schema 500 redirect too_large endless slow_ms=N
                          drop_after_commit kill_after_commit unsealed_pdf altered_pdf extended_pdf foreign_pdf
  DIR/control             (serve) a local socket, a line each: fault NAME, fault none, now TIME, violations

Exit status: 0 done, 1 failed, 2 wrong usage, 3 the contract was not kept.
)";

}  // namespace

int main(int count, char** words) {
    using namespace platform;
    static const std::map<std::string, int (*)(const Words&)> commands{
        {"init", initCommand},
        {"demo", demoCommand},
        {"serve", serveCommand},
        {"approve", approveCommand},
        {"accept", acceptCommand},
        {"return", returnCommand},
        {"supplement", supplementCommand},
        {"papers", papersCommand},
        {"revoke", revokeCommand},
        {"deceased", deceasedCommand},
        {"cases", casesCommand},
        {"catalogue", catalogueCommand},
        {"received", receivedCommand},
        {"shelve", shelveCommand},
        {"post", postCommand},
        {"delivered", deliveredCommand},
        {"handed-over", handedOverCommand},
        {"collections", collectionsCommand},
        {"parcels", parcelsCommand},
        {"identity", identityCommand},
        {"pay", payCommand},
        {"refund", refundCommand},
        {"orders", ordersCommand},
        {"bill", billCommand},
        {"announce", announceCommand},
        {"announcements", announcementsCommand},
        {"withdraw", withdrawCommand},
        {"ratings", ratingsCommand},
        {"reply", replyCommand},
        {"complaints", complaintsCommand},
        {"dispatch", dispatchCommand},
        {"appointments", appointmentsCommand},
        {"call", callCommand},
        {"supervise", superviseCommand},
        {"events", eventsCommand},
        {"helps", helpsCommand},
        {"helped", helpedCommand},
    };
    std::string name = count > 1 ? words[1] : "";
    if (name == "--help" || name == "help") return fmt::print("{}", help), 0;
    if (name == "--version") return fmt::print("kiosk-platform {}\n", JIUJIN_VERSION), 0;
    auto command = commands.find(name);
    try {
        if (command == commands.end()) throw WrongUsage(name.empty() ? "no command" : "unknown command " + name);
        return command->second(Words(words + 2, words + count));
    } catch (const WrongUsage& wrong) {
        fmt::print(stderr, "kiosk-platform: {} (kiosk-platform --help)\n", wrong.what());
        return 2;
    } catch (const std::exception& failed) {
        fmt::print(stderr, "kiosk-platform: {}\n", failed.what());
        return 1;
    }
}
