using Predictive.Store.Keys;
using Predictive.TestServers;
using Xunit;

namespace Predictive.Store.Tests;

public sealed class KeyTests(PostgresServer server)
{
    [Theory]
    [OnBoth]
    public async Task A_key_is_told_once_kept_as_a_hash_and_found_by_its_secret(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var store = await database.OpenAsync();

        var made = await store.Keys.AddAsync(KeyScope.Report, "the CRM");
        var found = await store.Keys.FindAsync(made.Secret, TestContext.Current.CancellationToken);

        Assert.Equal(made.Key, found);
        Assert.True(found!.Allows(KeyScope.Report));
        Assert.False(found.Allows(KeyScope.Score));
        Assert.False(found.Allows(KeyScope.Admin));
        var listed = await store.Keys.ListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(made.Secret[16..], string.Concat(listed), StringComparison.Ordinal);
        if (kind == StoreKind.Sqlite)
        {
            var file = await File.ReadAllTextAsync(
                database.File, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(made.Secret[16..], file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_secret_another_form_and_no_such_prefix_are_no_key()
    {
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await using var store = await database.OpenAsync();
        var secret = (await store.Keys.AddAsync(KeyScope.Admin, "me")).Secret;
        var last = secret[^1] == 'A' ? 'B' : 'A';
        string[] wrong =
        [
            "", "pk_", secret[1..], secret + "A", secret[..^1], secret[..^1] + last, secret.ToLowerInvariant(),
            $"pk_AAAAAAAAAAAA{secret[15..]}", new string('a', 1_000_000), "pk_' OR 1=1 --" + secret[14..],
        ];

        foreach (var text in wrong)
            Assert.Null(await store.Keys.FindAsync(text, TestContext.Current.CancellationToken));

        Assert.NotNull(await store.Keys.FindAsync(secret, TestContext.Current.CancellationToken));
    }

    [Theory]
    [OnBoth]
    public async Task A_key_that_another_process_revoked_is_refused_without_a_restart(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        await using var serving = await database.OpenAsync();
        await using var console = await database.OpenAsync();
        var made = await console.Keys.AddAsync(KeyScope.Score, "web form");
        Assert.NotNull(await serving.Keys.FindAsync(made.Secret, TestContext.Current.CancellationToken));

        Assert.True(await console.Keys.RevokeAsync(made.Key.Prefix));
        Assert.False(await console.Keys.RevokeAsync(made.Key.Prefix));
        Assert.Null(await console.Keys.FindAsync(made.Secret, TestContext.Current.CancellationToken));
        database.Clock.Now = database.Clock.Now.AddSeconds(1);

        Assert.Null(await serving.Keys.FindAsync(made.Secret, TestContext.Current.CancellationToken));
        var listed = Assert.Single(await console.Keys.ListAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(listed.RevokedAt);
    }

    [Theory]
    [OnBoth]
    public async Task When_a_key_was_last_used_is_noted_to_the_minute(StoreKind kind)
    {
        using var database = new TestDatabase(kind, server);
        var first = database.Clock.Now;
        string prefix;
        await using (var store = await database.OpenAsync())
        {
            var made = await store.Keys.AddAsync(KeyScope.Score, "web form");
            prefix = made.Key.Prefix;
            await store.Keys.FindAsync(made.Secret, TestContext.Current.CancellationToken);
            database.Clock.Now = first.AddSeconds(59);
            await store.Keys.FindAsync(made.Secret, TestContext.Current.CancellationToken);
        }

        await using var again = await database.OpenAsync();
        var key = Assert.Single(await again.Keys.ListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((prefix, first), (key.Prefix, key.LastUsedAt!.Value));
    }

    [Fact]
    public async Task No_two_secrets_are_alike_and_each_has_256_bits()
    {
        using var database = new TestDatabase(StoreKind.Sqlite, server);
        await using var store = await database.OpenAsync();

        var made = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(i => store.Keys.AddAsync(KeyScope.Score, $"key {i}")));

        Assert.Equal(50, made.Select(one => one.Secret[16..]).Distinct().Count());
        Assert.All(made, one => Assert.Matches("^pk_[A-Za-z0-9]{12}_[A-Za-z0-9_-]{43}$", one.Secret));
    }
}
