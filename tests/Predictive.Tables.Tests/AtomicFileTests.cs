using System.Formats.Tar;
using System.Globalization;
using Xunit;

namespace Predictive.Tables.Tests;

/// <summary>A file is written whole or not at all, and nothing else is touched.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("predictive-atomic-").FullName;

    [Fact]
    public void A_failed_writing_leaves_the_file_as_it_was_and_nothing_beside_it()
    {
        var path = Given("scores.csv", "before");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, text =>
        {
            text.Write("half");
            throw new InvalidOperationException("A broken promise.");
        }));

        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Two_writings_to_one_file_at_once_do_not_meet()
    {
        var path = At("scores.csv");

        AtomicFile.Write(path, outer =>
        {
            outer.Write("outer");
            AtomicFile.Write(path, inner => inner.Write("inner"));
            Assert.Equal("inner", File.ReadAllText(path));
        });

        Assert.Equal("outer", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Files_of_others_stay_whatever_their_names()
    {
        var names = Enumerable.Range(0, 200).Select(number => string.Create(
            CultureInfo.InvariantCulture, $".unfinished-{Environment.ProcessId}-{number}"));
        string[] others = [.. names.Append("scores.csv.unfinished").Select(name => Given(name, "mine"))];

        AtomicFile.Write(At("scores.csv"), text => text.Write("new"));

        Assert.All(others, other => Assert.Equal("mine", File.ReadAllText(other)));
        Assert.Equal("new", File.ReadAllText(At("scores.csv")));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_written_with_its_access_rights()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links and access rights are those of Unix.");
            return;
        }

        Directory.CreateDirectory(At("far"));
        var target = Given("far/scores.csv", "before");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(At("link.csv"), "far/scores.csv");
        File.CreateSymbolicLink(At("dangling.csv"), "far/new.csv");

        AtomicFile.Write(At("link.csv"), text => text.Write("after"));
        AtomicFile.Write(At("dangling.csv"), text => text.Write("new"));

        Assert.Equal("far/scores.csv", new FileInfo(At("link.csv")).LinkTarget);
        Assert.Equal("after", File.ReadAllText(target));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
        Assert.Equal("new", File.ReadAllText(At("far/new.csv")));
    }

    [Fact]
    public void A_pipe_is_refused_and_stays_even_behind_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among its files.");
        new PaxTarEntry(TarEntryType.Fifo, "pipe").ExtractToFile(At("pipe"), overwrite: false);
        File.CreateSymbolicLink(At("link"), "pipe");

        foreach (var path in new[] { At("pipe"), At("link") })
        {
            Assert.False(AtomicFile.CanWrite(path));
            Assert.Contains("is no regular file", Assert.Throws<IOException>(
                () => AtomicFile.Write(path, text => text.Write("x"))).Message, StringComparison.Ordinal);
        }

        Assert.False(AtomicFile.CanWrite(At("pipe")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void An_empty_file_and_a_free_name_can_be_written_and_a_folder_cannot()
    {
        Assert.True(AtomicFile.CanWrite(Given("empty.csv", "")));
        Assert.True(AtomicFile.CanWrite(At("free.csv")));
        Assert.False(AtomicFile.CanWrite(_folder));
    }

    [Fact]
    public void Links_are_resolved_anywhere_in_a_path_and_circles_are_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes rights on Windows.");
        Directory.CreateDirectory(At("far"));
        Directory.CreateSymbolicLink(At("near"), "far");
        File.CreateSymbolicLink(At("far/a"), "../near/b");
        File.CreateSymbolicLink(At("round"), "round/on");

        Assert.Equal(RealPath.Of(At("far/b")), RealPath.Of(At("near/a")));
        Assert.Contains("circle", Assert.Throws<IOException>(
            () => RealPath.Of(At("round/x"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private string Given(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }
}
