using System.Text.Json.Nodes;
using RemoteSessions.ModelGenerator;

namespace RemoteSessions.Tests.Generator;

/// <summary>Tests the code that the generator writes for a small model.</summary>
public sealed class GeneratorTests
{
    private const string Model = """
        {
          "operations": {
            "CreateLamp": {"input": "CreateLampRequest", "output": "CreateLampResult", "errors": ["LampBrokenException"]},
            "CreateLampUrl": {"input": "CreateLampRequest"},
            "ListLamps": {"input": "ListLampsRequest", "output": "ListLampsResult"}
          },
          "shapes": {
            "Brightness": {"type": "integer", "min": 1, "max": 9},
            "Colour": {"type": "string", "enum": ["WARM_WHITE", "RED"]},
            "CreateLampRequest": {"type": "structure", "required": ["name"], "members": {"colour": "Colour", "name": "Name",
            "brightness": "Brightness"}},
            "CreateLampResult": {"type": "structure", "members": {"lamp": "Lamp"}},
            "Lamp": {"type": "structure", "members": {"name": "Name", "since": "Time", "tags": "Tags"}},
            "LampBrokenException": {"type": "structure", "exception": true},
            "Lamps": {"type": "list", "member": "Lamp"},
            "ListLampsRequest": {"type": "structure", "members": {"nextToken": "Name"}},
            "ListLampsResult": {"type": "structure", "members": {"lamps": "Lamps", "nextToken": "Name"}},
            "Name": {"type": "string", "max": 20, "pattern": "[a-z]+"},
            "Tags": {"type": "map", "key": "Name", "value": "Name"},
            "Time": {"type": "timestamp"},
            "Unused": {"type": "structure", "members": {"lamp": "Lamp"}}
          }
        }
        """;

    private static readonly ServiceModel Lamps = Of("Lamps ListLamps read", "Lamps CreateLamp create");

    [Fact]
    public void A_structure_reads_and_writes_its_members_by_their_names()
    {
        var code = StructureWriter.Write(Lamps);
        Assert.Contains(
            "    public string? Name { get; init; }\n    public DateTimeOffset? Since { get; init; }\n    public "
            + "IReadOnlyDictionary<string, string>? Tags { get; init; }\n", code);
        Assert.Contains("else if (json.Is(\"since\"u8))\n                Since = json.Time();\n", code);
        Assert.Contains("json.Member(\"tags\"u8, Tags);\n", code);
        Assert.Contains("Lamps = json.List(Lamp.Read);\n", code);
    }

    [Fact]
    public void Only_types_of_used_operations_are_generated()
    {
        Assert.DoesNotContain("record Unused", StructureWriter.Write(Lamps));
        Assert.DoesNotContain("record CreateLampRequest", StructureWriter.Write(Of("Lamps ListLamps read")));
        Assert.DoesNotContain("ColourValues", ValuesWriter.Write(Of("Lamps ListLamps read")));
    }

    [Fact]
    public void An_operation_has_types_and_a_kind() => Assert.Contains(
        "public static readonly AwsOperation<CreateLampRequest, CreateLampResult> CreateLamp =\n"
        + "        AwsService.Lamps.Create(nameof(CreateLamp), CreateLampRequest.Read, CreateLampResult.Read);\n",
        OperationsWriter.Write(Lamps));

    [Fact]
    public void An_operation_that_no_command_uses_is_in_the_emulator_only()
    {
        var model = Of("Lamps ListLamps read", "Lamps CreateLamp create emulator");
        Assert.DoesNotContain(" CreateLamp =", OperationsWriter.Write(model));
        Assert.Contains(" CreateLamp =", OperationsWriter.WriteEmulatorOnly(model));
        Assert.DoesNotContain(" ListLamps =", OperationsWriter.WriteEmulatorOnly(model));
        Assert.Contains("nameof(LampsEmulatorOperations.CreateLamp)", ErrorsWriter.WriteByOperation(model));
    }

    [Fact]
    public void An_enumeration_has_constants_and_a_list() => Assert.Contains(
        "internal static class ColourValues\n{\n    public const string WarmWhite = \"WARM_WHITE\";\n    public const string Red = "
        + "\"RED\";\n\n"
        + "    public static readonly string[] All = [WarmWhite, Red];\n}\n",
        ValuesWriter.Write(Lamps));

    [Fact]
    public void Constraints_are_checked_in_the_order_of_the_model()
    {
        var code = InputsWriter.Write(Lamps);
        Assert.Contains(
            "        model.OneOf(\"colour\", input.Colour, ColourValues.All);\n"
            + "        model.Required(\"name\", input.Name).Length(\"name\", input.Name, 0, 20)"
            + ".Pattern(\"name\", input.Name, LampsConstraints.NamePattern);\n"
            + "        model.Range(\"brightness\", input.Brightness, 1, 9);\n", code);
    }

    [Fact]
    public void Patterns_lengths_and_ranges_become_constants()
    {
        var code = ConstraintsWriter.Write(Lamps);
        Assert.Contains("    public const string NamePattern = @\"[a-z]+\";\n    public const int NameMaximumLength = 20;\n", code);
        Assert.Contains("Minimum = 1;\n", code);
        Assert.Contains("Maximum = 9;\n", code);
    }

    [Fact]
    public void The_catalogue_has_all_operations_with_pages_members_and_times() => Assert.Equal(
        """
        # Generated by build/ModelGenerator from build/models. See ApiCatalogue.cs.
        times since
        CreateLamp create | name!=text colour=text brightness=integer
        CreateLampUrl change | name!=text colour=text brightness=integer
        ListLamps read nextToken:lamps | nextToken=text

        """,
        CatalogueWriter.Write(Lamps));

    [Fact]
    public void Errors_are_listed_by_operation()
    {
        Assert.Contains("public const string LampBroken = \"LampBrokenException\";\n", ErrorsWriter.Write([Lamps], []));
        Assert.Contains(
            "nameof(LampsOperations.CreateLamp) =>\n        [\n            ServiceErrorTypes.LampBroken,\n", ErrorsWriter.WriteByOperation(
                Lamps));
    }

    [Fact]
    public void An_addition_is_read_and_written_with_its_reason()
    {
        var code = StructureWriter.Write(Of("Lamps ListLamps read"));
        Assert.Contains("    // Newer than the model.\n    public string? Maker { get; init; }\n", code);
        Assert.DoesNotContain("maker", CatalogueWriter.Write(Lamps));
    }

    [Fact]
    public void An_addition_that_the_model_already_contains_is_an_error() => Assert.Throws<FormatException>(() => new ServiceModel(
        "Lamps", JsonNode.Parse(Model)!, JsonNode.Parse("""{"members": {"Lamp": {"why": "Newer.", "members": {"tags": "Tags"}}}}"""), []));

    [Fact]
    public void An_invalid_line_of_the_operations_list_is_an_error()
    {
        Assert.Throws<FormatException>(() => Of("Lamps BreakLamp change"));
        Assert.Throws<FormatException>(() => Of("Lamps CreateLamp perhaps"));
    }

    [Fact]
    public void An_import_keeps_facts_and_removes_documentation()
    {
        var trimmed = ModelImport.Trim(
            """
            {"metadata": {"apiVersion": "2020-01-01"}, "documentation": "<p>Lamps.</p>",
             "operations": {"Get": {"name": "Get", "input": {"shape": "In"}, "output": {"shape": "Out"}, "documentation": "<p>Gets.</p>"}},
             "shapes": {"Out": {"type": "structure", "members": {"a": {"shape": "Text", "documentation": "<p>A.</p>"}}},
             "Text": {"type": "string", "max": 3}}}
            """,
            "a test");
        Assert.Equal(
            """
            {
              "source": "a test, API version 2020-01-01",
              "operations": {
                "Get": {"input": "In", "output": "Out"}
              },
              "shapes": {
                "Out": {"type": "structure", "members": {
                    "a": "Text"
                  }
                },
                "Text": {"type": "string", "max": 3}
              }
            }

            """,
            trimmed);
    }

    private static ServiceModel Of(params string[] operations) => new(
        "Lamps",
        JsonNode.Parse(Model)!,
        JsonNode.Parse("""
            {"kinds": {"CreateLampUrl": "change"}, "members": {"Lamp": {"why": "Newer than the model.", "members": {"maker": "Name"}}}}
            """),
        UsedOperation.Parse(operations));
}
