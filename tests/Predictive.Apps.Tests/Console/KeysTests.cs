using System.Text.Json;
using Xunit;

namespace Predictive.Apps.Tests.Console;

/// <summary>Keys are made, listed and revoked at the console; their secrets are told once.</summary>
public sealed class KeysTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_made_listed_and_revoked()
    {
        var made = await RunAsync("keys", "add", "--scope", "score", "--name", "web form");
        Assert.True(made.Code == 0, made.Error);
        Assert.Matches("^pk_[A-Za-z0-9]{12}_[A-Za-z0-9_-]{43}\n$", made.Output.ReplaceLineEndings("\n"));
        Assert.True(File.Exists(_folder.At("store.db")), "The store lies beside the registry's folder.");
        var (prefix, secret) = (made.Output[3..15], made.Output.Trim()[16..]);

        var listed = await RunAsync("keys", "list");
        Assert.Contains(prefix, listed.Output, StringComparison.Ordinal);
        Assert.Contains("web form", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, listed.Output, StringComparison.Ordinal);

        var revoked = await RunAsync("keys", "revoke", prefix);
        Assert.Equal((0, $"{prefix} is revoked.\n"), (revoked.Code, revoked.Output.ReplaceLineEndings("\n")));
        var again = await RunAsync("keys", "revoke", prefix);
        Assert.Equal(2, again.Code);
        Assert.Contains($"has no good key '{prefix}'", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_each_answer_is_one_document()
    {
        var made = await RunAsync(
            "keys", "add", "--scope", "admin", "--name", "me", "--store", "elsewhere.db", "--json");
        var listed = await RunAsync("keys", "list", "--store", "elsewhere.db", "--json");

        using var one = JsonDocument.Parse(made.Output);
        using var all = JsonDocument.Parse(listed.Output);
        Assert.Equal("admin", one.RootElement.GetProperty("key").GetProperty("scope").GetString());
        Assert.StartsWith("pk_", one.RootElement.GetProperty("secret").GetString());
        var key = Assert.Single(all.RootElement.GetProperty("keys").EnumerateArray());
        Assert.Equal("me", key.GetProperty("name").GetString());
        Assert.False(key.TryGetProperty("secret", out _));
        Assert.False(key.TryGetProperty("secretHash", out _));
    }

    [Theory]
    [InlineData("--scope is 'all'; allowed are score, report and admin.", "add", "--scope", "all", "--name", "x")]
    [InlineData("--name is empty", "add", "--scope", "score", "--name", " ")]
    [InlineData("There is no store at", "list")]
    [InlineData("There is no store at", "revoke", "abc")]
    [InlineData("no address of a database", "list", "--store", "ftp://somewhere")]
    [InlineData("cannot be opened", "list", "--store", "Host=127.0.0.1;Port=1;Database=x;Username=me;Password=secret")]
    public async Task What_cannot_be_done_is_said_in_a_line_and_makes_nothing(string said, params string[] words)
    {
        var before = _folder.Files;

        var run = await RunAsync(["keys", .. words]);

        Assert.Equal(2, run.Code);
        Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files.Where(file => !file.Contains("store.db", StringComparison.Ordinal)));
    }

    private Task<ConsoleRun> RunAsync(params string[] words) => ConsoleProcess.RunInAsync(_folder.Path, words);
}
