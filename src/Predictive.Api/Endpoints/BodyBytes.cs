using System.Buffers;
using System.IO.Pipelines;

namespace Predictive.Api.Endpoints;

/// <summary>The bytes of a body, in memory that is lent until the answer is out.</summary>
internal sealed class BodyBytes : IDisposable
{
    private byte[]? _lent;

    /// <summary>All bytes that come.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(PipeReader body, CancellationToken cancelled)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancelled);
            if (read.IsCompleted)
            {
                var length = (int)read.Buffer.Length;
                _lent = ArrayPool<byte>.Shared.Rent(length);
                read.Buffer.CopyTo(_lent);
                body.AdvanceTo(read.Buffer.End);
                return _lent.AsMemory(0, length);
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public void Dispose()
    {
        if (_lent is { } lent)
        {
            _lent = null;
            ArrayPool<byte>.Shared.Return(lent);
        }
    }
}
