// What pages of large networks use of the two libraries, as one global.
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";

globalThis.largeNetworks = { Graph, Sigma, EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram };
