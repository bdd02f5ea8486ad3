using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Predictive.Tables;

/// <summary>
/// Passes a file's bytes on and refuses the first that is no UTF-8, so that no letter silently becomes another. A file
/// whose byte order mark says UTF-16 passes as it is.
/// </summary>
internal sealed class Utf8Stream(Stream bytes, string path) : Stream
{
    private readonly byte[] _begun = new byte[4];
    private int _begunLength;
    private bool _started;
    private bool _isUtf16;
    private long _line = 1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = bytes.Read(buffer);
        if (!_started)
        {
            _started = true;
            _isUtf16 = buffer[..read] is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        }

        if (!_isUtf16 && buffer.Length > 0)
            Check(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            bytes.Dispose();
        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> chunk)
    {
        if (chunk.IsEmpty && _begunLength > 0)
            throw NotUtf8();
        chunk = FinishBegun(chunk);
        var whole = chunk[..^LengthOfBegun(chunk)];
        if (!Utf8.IsValid(whole))
        {
            _line += whole[..FirstBad(whole)].Count((byte)'\n');
            throw NotUtf8();
        }

        _line += whole.Count((byte)'\n');
        if (whole.Length < chunk.Length)
        {
            chunk[whole.Length..].CopyTo(_begun);
            _begunLength = chunk.Length - whole.Length;
        }
    }

    /// <summary>Takes the rest of a letter that the chunk before began.</summary>
    private ReadOnlySpan<byte> FinishBegun(ReadOnlySpan<byte> chunk)
    {
        while (_begunLength > 0 && !chunk.IsEmpty)
        {
            _begun[_begunLength++] = chunk[0];
            chunk = chunk[1..];
            switch (Rune.DecodeFromUtf8(_begun.AsSpan(0, _begunLength), out _, out _))
            {
                case OperationStatus.Done:
                    _begunLength = 0;
                    break;
                case OperationStatus.InvalidData:
                    throw NotUtf8();
            }
        }

        return chunk;
    }

    /// <summary>How many bytes at the end begin a letter that the next chunk may finish.</summary>
    private static int LengthOfBegun(ReadOnlySpan<byte> chunk)
    {
        for (var length = 1; length <= Math.Min(3, chunk.Length); length++)
        {
            if (Rune.DecodeFromUtf8(chunk[^length..], out _, out _) == OperationStatus.NeedMoreData)
                return length;
        }

        return 0;
    }

    private static int FirstBad(ReadOnlySpan<byte> chunk)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(chunk[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    private TableException NotUtf8() =>
        new(FormattableString.Invariant($"{path} line {_line}: the file is not UTF-8; save it as UTF-8."));
}
