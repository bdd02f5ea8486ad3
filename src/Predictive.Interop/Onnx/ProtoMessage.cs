using Google.Protobuf;

namespace Predictive.Interop.Onnx;

/// <summary>One message of Protocol Buffers: its fields, in the order in which they were added.</summary>
internal sealed class ProtoMessage
{
    private readonly List<Action<CodedOutputStream>> _fields = [];

    /// <summary>Adds a whole number.</summary>
    public ProtoMessage Add(int field, long value) => Add(output =>
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
    });

    /// <summary>Adds a text, also where the field is one of bytes: both are UTF-8.</summary>
    public ProtoMessage Add(int field, string value) => Add(output =>
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(value);
    });

    /// <summary>Adds bytes.</summary>
    public ProtoMessage Add(int field, byte[] value) => Add(output =>
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(UnsafeByteOperations.UnsafeWrap(value));
    });

    /// <summary>Adds a message as it is when this one is written.</summary>
    public ProtoMessage Add(int field, ProtoMessage value) => Add(output =>
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(UnsafeByteOperations.UnsafeWrap(value.ToBytes()));
    });

    /// <summary>Adds every value of a repeated field.</summary>
    public ProtoMessage AddAll<T>(int field, IEnumerable<T> values, Func<ProtoMessage, int, T, ProtoMessage> add) =>
        values.Aggregate(this, (message, value) => add(message, field, value));

    /// <summary>The message in its wire format.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            foreach (var write in _fields)
            {
                write(output);
            }
        }

        return bytes.ToArray();
    }

    private ProtoMessage Add(Action<CodedOutputStream> write)
    {
        _fields.Add(write);
        return this;
    }
}
