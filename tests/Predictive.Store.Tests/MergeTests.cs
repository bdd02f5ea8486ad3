using FsCheck;
using FsCheck.Fluent;
using Predictive.Store.Reports;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class MergeTests
{
    /// <summary>What an app may say of one of three fields: nothing, that it is empty, or a value.</summary>
    private static readonly Gen<(string Field, string Json)[]> _said = Gen.ArrayOf(
        from field in Gen.Elements("a", "b", "c")
        from json in Gen.Elements("null", "\"x\"", "\"y\"", "1", "2.50", "true")
        select (field, json));

    [Fact]
    public void The_last_that_was_said_of_a_field_holds_and_undoing_the_changes_gives_what_was_said_before() =>
        Prop.ForAll(Arb.From(Gen.ListOf(_said)), reports =>
        {
            var row = new LeadRow { LeadId = "L" };
            var naive = new SortedDictionary<string, string?>(StringComparer.Ordinal);
            foreach (var said in reports)
            {
                var fields = said.DistinctBy(one => one.Field).ToArray();
                var (after, changes) = LeadMerge.Of(row, Told.Lead("L", null, fields) with { CreatedAt = null });
                foreach (var (field, json) in fields)
                    naive[field] = JsonText.Word(Told.Json(json));

                Assert.Equal(naive.Where(one => one.Value is not null), Words(after));
                var undone = Words(after).ToDictionary();
                foreach (var change in changes)
                {
                    Assert.NotEqual(change.Old, change.New);
                    undone[change.Field] = change.Old!;
                }

                Assert.Equal(Words(row), undone.Where(one => one.Value is not null).OrderBy(one => one.Key));
                row = after;
            }
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<KeyValuePair<string, string?>> Words(LeadRow row) => JsonText.Read(row.Attributes)
        .Select(one => KeyValuePair.Create(one.Key, JsonText.Word(one.Value)));
}
