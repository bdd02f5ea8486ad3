// A process that reports to a store until it is killed, or has reported enough, and says so of each report only after
// the store has acknowledged it: Predictive.Store.Writer DATABASE NAME [REPORTS].
using System.Globalization;
using Predictive.Store;
using Predictive.Store.Reports;
using Predictive.Tables;

var (database, name) = (args[0], args[1]);
var most = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : int.MaxValue;
var begin = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
var options = new StoreOptions { Database = DatabaseAddress.Parse(database) };
await using var store = await LeadStore.OpenAsync(options, TimeProvider.System);
Console.WriteLine("open");
var next = 0;
await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReportAsync()));
Console.WriteLine("done");

async Task ReportAsync()
{
    while (Interlocked.Increment(ref next) is var number && number <= most)
    {
        var lead = $"{name}-{number}";
        await store.ReportAsync(new Report
        {
            Leads = [new LeadReport { Id = lead, CreatedAt = begin, Email = $"{lead}@example.com" }],
            Events = [new EventReport { LeadId = lead, Id = "e", Type = "visit", At = begin }],
            Outcomes = [new OutcomeReport { LeadId = lead, Id = "o", Kind = OutcomeKind.Won, At = begin }],
            Dispositions = [new DispositionReport { LeadId = lead, Id = "d", Verdict = "accepted", At = begin }],
        });
        lock (options)
        {
            Console.WriteLine(lead);
        }
    }
}
