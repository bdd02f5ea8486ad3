using System.Buffers.Binary;
using System.Text;

namespace Predictive.Apps.Tests.Operations;

/// <summary>
/// A message of Protocol Buffers, read without its schema (protobuf.dev/programming-guides/encoding), as far as OTLP
/// goes.
/// </summary>
internal sealed class ProtocolMessage
{
    private readonly List<(int Field, ulong Number, byte[] Bytes)> _fields = [];

    public ProtocolMessage(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var key = Varint(ref bytes);
            var (number, length) = (key & 7) switch
            {
                0 => (Varint(ref bytes), 0),
                1 => (BinaryPrimitives.ReadUInt64LittleEndian(bytes), 8),
                5 => (BinaryPrimitives.ReadUInt32LittleEndian(bytes), 4),
                2 => (0UL, (int)Varint(ref bytes)),
                _ => throw new InvalidDataException("This is no message of OTLP."),
            };
            _fields.Add(((int)(key >> 3), number, (key & 7) == 2 ? bytes[..length].ToArray() : []));
            bytes = bytes[length..];
        }
    }

    /// <summary>The messages under a path of field numbers.</summary>
    public IEnumerable<ProtocolMessage> All(params int[] path) => path is []
        ? [this]
        : _fields.Where(one => one.Field == path[0]).SelectMany(one => new ProtocolMessage(one.Bytes).All(path[1..]));

    public string Text(int field) =>
        Encoding.UTF8.GetString(_fields.FirstOrDefault(one => one.Field == field).Bytes ?? []);

    /// <summary>A number as its bits; null where it is not there.</summary>
    public ulong? Bits(int field) =>
        _fields.Where(one => one.Field == field).Select(one => (ulong?)one.Number).FirstOrDefault();

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(next & 0x7f) << shift;
            shift += 7;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
