#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

// A visit in words: tests/journeys/*.walk. The verbs stand in tests/journeys/README.md.
namespace support {

// What is the case is not what the walk says.
struct WalkBroken : std::runtime_error { using std::runtime_error::runtime_error; };

// Where a walk is played: the core with a desk of fakes, or the real programs. Each function returns when it is done,
// and throws WalkBroken when it cannot be, or when what should be seen does not come in time.
class Stage {
public:
    virtual ~Stage() = default;
    virtual void after(const std::string& walk) = 0;         // that walk has been played to its end, by the same person
    virtual void tap(const std::string& idOrWords) = 0;
    virtual void types(const std::string& text) = 0;
    virtual void spells(const std::string& sound) = 0;       // "xiao 小": one character, by its sound, behind what is written
    virtual void choosesADay() = 0;                          // the first that is offered
    virtual void signs() = 0;
    virtual void reads() = 0;                                // turns pages to the end
    virtual void card(const std::string& person) = 0;
    virtual void takesCard() = 0;
    virtual void scans(const std::string& code) = 0;
    virtual void scansReceipt() = 0;                         // the QR code of the last paper
    virtual void sees(const std::string& text) = 0;
    virtual void neverSees(const std::string& text) = 0;     // not now; say first what is seen
    virtual void prints(const std::string& text) = 0;        // the last paper of this walk holds it
    virtual void printsDocument(const std::string& text) = 0;
    virtual void officeApproves() = 0;                       // the last case
    virtual void officeAccepts() = 0;                        // 受理: its window has looked at it
    virtual void officeReturns(const std::string& reason) = 0;
    virtual void officeApprovesMember(const std::string& id) = 0;   // of the last package
    virtual void officeReturnsMember(const std::string& id) = 0;
    virtual void officeReplies(const std::string& words) = 0;   // to the last rating
    virtual void officeDispatches(const std::string& office) = 0;   // the last complaint
    virtual void officeAnswers(const std::string& words) = 0;
    virtual void officeShelves(const std::string& door) = 0; // the result of the last case lies behind it
    virtual void officeReceives() = 0;
    virtual void officePosts(const std::string& waybill) = 0;
    virtual void carrierDelivers() = 0;
    virtual void windowHandsOver() = 0;
    virtual void typesPickupCode() = 0;                      // of what was put into the locker last
    virtual void handShuts(const std::string& door) = 0;
    virtual void phoneLogsIn(const std::string& person) = 0; // scans the code on the screen and confirms
    virtual void phoneShows(const std::string& person) = 0;  // that person's electronic identity, to the scanner
    virtual void officeBills(const std::string& code) = 0;   // the bill with this code is to be paid
    virtual void officeRefunds(const std::string& yuan) = 0; // of the last order
    virtual void phoneUploads() = 0;                         // a picture of a paper, to the page of the code on the screen
    virtual void phoneTakes() = 0;                           // the file of the code on the screen
    virtual void phoneWrites(const std::string& words) = 0;  // to the page of the code on the screen
    virtual void phonePays() = 0;                            // what is on the screen
    virtual void phonePaysLater() = 0;                       // the same, and the bank does not say yet
    virtual void bankAnswers() = 0;
    virtual void typesOrderNumber() = 0;                     // of the last order
    virtual void platform(const std::string& onlineOrOffline) = 0;
    virtual void paper(const std::string& outOrOk) = 0;      // of the receipt printer
    virtual void device(const std::string& name, const std::string& unpluggedOrPlugged) = 0;
    virtual void ends(const std::string& outcome) = 0;       // the session's; the attract screen is back
};

// What stands for `scans payer code`: that of a wallet, good for one order, so another one each time.
std::string codeOf(const std::string& scanned);

struct Line {
    int number = 0;                                          // in the file, from 1
    std::string verb;                                        // as it stands in the table: "never sees"
    std::string argument;                                    // without quotes
    std::string words() const { return argument.empty() ? verb : verb + " " + argument; }
};
struct Walk {
    std::string name;                                        // of the file, without .walk
    std::vector<Line> lines;
};

// Throws WalkBroken that names every mistake with its line.
Walk parseWalk(const std::string& name, const std::string& text);
Walk loadWalk(const std::string& name);                      // tests/journeys/<name>.walk
std::vector<std::string> walkNames();                        // all that there are, in alphabetical order
std::vector<std::string> walkVerbs();                        // all that can stand at the beginning of a line

// One line; what it throws names walk, line number and words.
void perform(const Walk&, const Line&, Stage&);
void play(const Walk&, Stage&);

}  // namespace support
